package org.tonghu.registry.internal;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.fact.Children;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Rules;
import org.tonghu.facts.internal.child.SqlChildren;
import org.tonghu.facts.internal.fact.Confidentiality;
import org.tonghu.facts.internal.fact.SqlFacts;
import org.tonghu.facts.internal.place.DatabaseDivisions;
import org.tonghu.facts.internal.place.PlaceSettings;
import org.tonghu.facts.internal.rule.SqlRules;
import org.tonghu.persistence.internal.TestAccess;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.persistence.testkit.TestVault;
import org.tonghu.registry.internal.calendar.Recheck;
import org.tonghu.registry.internal.figure.RegistryIndicators;
import org.tonghu.registry.internal.file.ActVisibility;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.CategoryViews;
import org.tonghu.registry.internal.file.ChildFiles;
import org.tonghu.registry.internal.file.ChildSections;
import org.tonghu.registry.internal.file.ChildStore;
import org.tonghu.registry.internal.file.Derivation;
import org.tonghu.registry.internal.file.FileCheck;
import org.tonghu.registry.internal.file.FileHistory;
import org.tonghu.registry.internal.file.FileViews;
import org.tonghu.registry.internal.file.ModuleMoments;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.file.Timeline;
import org.tonghu.registry.internal.intake.Chunk;
import org.tonghu.registry.internal.intake.ChunkWriter;
import org.tonghu.registry.internal.intake.Columns;
import org.tonghu.registry.internal.intake.Intake;
import org.tonghu.registry.internal.list.ChildList;
import org.tonghu.registry.internal.list.WordSearch;
import org.tonghu.registry.internal.text.Places;
import org.tonghu.registry.internal.text.Texts;
import org.tonghu.registry.internal.transfer.ChildColumns;
import org.tonghu.registry.internal.transfer.ChildExport;
import org.tonghu.registry.internal.transfer.ChildImport;
import org.tonghu.registry.internal.transfer.ExportRows;
import org.tonghu.registry.internal.transfer.ModuleCells;
import org.tonghu.registry.internal.value.Envelope;
import org.tonghu.registry.internal.value.Masks;
import org.tonghu.work.internal.exchange.ExchangeRows;

/** The module put together by hand on a real database, with the real facts, rules, places and tables beneath it. */
final class House implements AutoCloseable {
    static final long MANGSHI = 533_103_000_000L;

    /** Moves when a test says so. */
    static final class Hands extends Clock {
        Instant now = Instant.parse("2026-11-24T02:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            Hands self = this;
            return new Clock() {
                @Override
                public java.time.ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(java.time.ZoneId other) {
                    return self.withZone(other);
                }

                @Override
                public Instant instant() {
                    return self.now;
                }
            };
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final TestDatabase database;
    final Database db;
    final Hands clock = new Hands();
    final TestModules modules = new TestModules();
    final TestAudit audit = new TestAudit();
    final TestBlobs blobs = new TestBlobs();
    final List<DomainEvent> events = new ArrayList<>();
    final Divisions divisions;
    final Children children;
    final Facts facts;
    final Categories categories;
    final ChildFiles files;
    final ChildSections sections;
    final FileHistory history;
    final Timeline timeline;
    final ChildList list;
    final Intake intake;
    final Columns columns;
    final Exchanges exchanges;
    final RegistryIndicators indicators;
    final Recheck recheck;
    private final JoinedUnit unit;

    House() {
        this(TestDatabase.h2());
    }

    House(TestDatabase database) {
        this.database = database;
        System.setProperty(
                "karaf.etc",
                Path.of("../../config").toAbsolutePath().normalize().toString());
        migrate(SqlFacts.class, "facts");
        migrate(ChildFiles.class, "registry");
        migrate(ExchangeRows.class, "work");
        db = database.database();
        db.update(Sql.of("create table security_grant (record_id uuid, account_id uuid,"
                + " valid_until timestamp with time zone, revoked_at timestamp with time zone)"));
        unit = new JoinedUnit("tonghu-registry", database.joined());
        TestVault vault = new TestVault();
        Confidentiality confidentiality = new Confidentiality(modules, modules);
        children = new SqlChildren(db);
        facts = new SqlFacts(db, vault, confidentiality, clock);
        divisions = new DatabaseDivisions(db, clock, settings());
        Rules rules = rules(confidentiality);
        Texts texts = new Texts(modules);
        Places places = new Places(divisions);
        Masks masks = new Masks(modules);
        Envelope envelope = new Envelope(vault);
        RecordMaker maker = new RecordMaker(envelope, clock);
        FileCheck check = new FileCheck(new TestForms(), maker);
        categories = new Categories(db, rules);
        Derivation derivation = new Derivation(db, children, facts, categories, events::addAll);
        CategoryViews categoryViews = new CategoryViews(modules, modules, modules);
        FileViews views = new FileViews(maker, categories, categoryViews, masks, places, texts);
        files = new ChildFiles(db, new ChildStore(db, unit), maker, check, derivation, views, masks, places, audit);
        sections = new ChildSections(children, modules, texts);
        history = new FileHistory(
                children, new ActVisibility(modules, modules, modules), audit, modules, masks, places, texts);
        timeline = new Timeline(children, history, new ModuleMoments(modules, texts, clock), facts, modules, texts);
        list = new ChildList(db, new WordSearch(envelope, modules, places), categories, maker, places, audit);
        intake = new Intake(
                db,
                check,
                maker,
                envelope,
                modules,
                modules,
                divisions,
                new Chunk(db),
                new ChunkWriter(db, maker, derivation, audit, clock));
        columns = new Columns();
        ExportRows exportRows = new ExportRows(
                db, list, envelope, masks, categories, history, modules, places, new ModuleCells(modules));
        ChildColumns childColumns = new ChildColumns(columns, modules, places);
        exchanges =
                new Exchanges(this, new ChildImport(intake, childColumns), new ChildExport(exportRows, childColumns));
        indicators = new RegistryIndicators(db, maker, texts);
        recheck = new Recheck(db, envelope, categories, maker, facts);
    }

    private Rules rules(Confidentiality confidentiality) {
        try {
            return new SqlRules(db, confidentiality, clock);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate(Class<?> ofBundle, String module) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL place = ofBundle.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader only = new URLClassLoader(new URL[] {place}, null)) {
            thread.setContextClassLoader(only);
            TestAccess.migrate(database.dataSource(), module, "db/changelog.xml");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static PlaceSettings settings() {
        return new PlaceSettings() {
            @Override
            public Class<PlaceSettings> annotationType() {
                return PlaceSettings.class;
            }

            @Override
            public String divisions() {
                return "reference/yunnan-divisions.csv";
            }

            @Override
            public String state() {
                return "2023-06-30";
            }
        };
    }

    /** The n-th village of a county, in order of code. */
    long village(long county, int n) {
        return divisions.below(county).stream()
                .flatMap(township -> divisions.below(township.code()).stream())
                .skip(n)
                .findFirst()
                .orElseThrow()
                .code();
    }

    static <T> T as(AccountRole role, long division, Work<T> work) {
        Scope scope = new Scope(List.of(DivisionCode.range(division)), null);
        Actor actor = new Actor(new UUID(7, role.ordinal()), role.code(), "杨帆", role, division, null, scope);
        try {
            return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T asOfficer(Work<T> work) {
        return as(AccountRole.COUNTY_OFFICER, MANGSHI, work);
    }

    @Override
    public void close() {
        unit.close();
        database.close();
    }
}
