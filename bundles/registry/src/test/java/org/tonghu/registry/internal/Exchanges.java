package org.tonghu.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.ModuleState;
import org.tonghu.api.module.Selector;
import org.tonghu.spi.ExportSource;
import org.tonghu.spi.ImportTarget;
import org.tonghu.spi.JobHandler;
import org.tonghu.work.internal.exchange.Counter;
import org.tonghu.work.internal.exchange.ExchangeRows;
import org.tonghu.work.internal.exchange.ExportJob;
import org.tonghu.work.internal.exchange.ExportMark;
import org.tonghu.work.internal.exchange.ImportJob;
import org.tonghu.work.internal.exchange.ImportResult;
import org.tonghu.work.internal.exchange.Said;
import org.tonghu.work.internal.exchange.Targets;
import org.tonghu.work.internal.exchange.Uploaded;
import org.tonghu.work.internal.offer.Offers;
import org.tonghu.work.internal.table.FileTables;
import org.tonghu.work.internal.text.Texts;

/** The platform's import and export over what this module takes in and gives out. */
final class Exchanges {
    final JobHandler imports;
    final JobHandler exports;
    private final Counter counter;

    Exchanges(House house, ImportTarget target, ExportSource source) {
        Selector own = new Own(target, source);
        Targets targets = new Targets(new Offers(own, house.modules, house.modules), own, house.modules);
        FileTables tables = new FileTables();
        Said said = new Said(new Texts(new WorkTexts(house.modules)));
        Uploaded uploaded = new Uploaded(house.blobs, tables);
        ExchangeRows rows = new ExchangeRows(house.db, house.clock);
        ImportResult result = new ImportResult(uploaded, rows, tables, said);
        imports = new ImportJob(targets, uploaded, rows, result, said, house.modules, house.audit);
        exports = new ExportJob(targets, new ExportMark(house.clock, said), tables, said, house.audit);
        counter = new Counter(house.db, targets, null, house.blobs, tables, said);
    }

    byte[] template(String format) {
        return counter.template("registry.children", format);
    }

    private record Own(ImportTarget target, ExportSource source) implements Selector {
        @Override
        public <S> Optional<Contribution<S>> one(Class<S> spi, int prefecture) {
            return all(spi, prefecture).stream().findFirst();
        }

        @Override
        public <S> List<Contribution<S>> all(Class<S> spi, int prefecture) {
            Object found = spi.isInstance(target) ? target : source;
            return List.of(new Contribution<>("registry", spi.cast(found)));
        }
    }

    /** The modules' texts, and those of the platform from its own place. */
    private record WorkTexts(Catalogue below) implements Catalogue {
        @Override
        public List<ModuleState> modules() {
            return below.modules();
        }

        @Override
        public Optional<ModuleState> ofBundle(long bundleId) {
            return below.ofBundle(bundleId);
        }

        @Override
        public List<ModuleState> providers(String role) {
            return below.providers(role);
        }

        @Override
        public Optional<ModuleState> module(String id) {
            return below.module(id);
        }

        @Override
        public Optional<String> resource(String moduleId, String path) {
            return "work".equals(moduleId) ? Optional.of(own(path)) : below.resource(moduleId, path);
        }

        private static String own(String path) {
            URL place = Texts.class.getProtectionDomain().getCodeSource().getLocation();
            try (URLClassLoader only = new URLClassLoader(new URL[] {place}, null);
                    InputStream in = only.getResourceAsStream(path)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
