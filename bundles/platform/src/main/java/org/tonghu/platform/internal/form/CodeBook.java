package org.tonghu.platform.internal.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.code.Codes;
import org.tonghu.api.problem.Problem;
import org.tonghu.platform.internal.Etc;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;

/**
 * The code lists of installed modules, read again when modules come or go. A file {@code reference/codes/LIST.csv} of the
 * administrator takes the place of a module's list; it is read at the start.
 */
@Component
public final class CodeBook implements Codes {
    private static final Logger LOG = LoggerFactory.getLogger(CodeBook.class);
    private static final String ENDING = ".csv";

    private final Modules modules;
    private final Etc etc;
    private volatile Book book = new Book(-1, Map.of());

    @Activate
    public CodeBook(@Reference Modules modules, @Reference Etc etc) {
        this.modules = modules;
        this.etc = etc;
    }

    @Override
    public List<Code> list(String name, Locale locale) {
        return find(name).orElseThrow(Problem::notFound).list(locale);
    }

    @Override
    public String label(String list, String code, Locale locale) {
        return find(list).flatMap(table -> table.label(code, locale)).orElse(code);
    }

    @Override
    public Optional<String> code(String list, String labelOrCode) {
        return find(list).flatMap(table -> table.code(labelOrCode));
    }

    private Optional<CodeTable> find(String list) {
        long revision = modules.revision();
        if (book.revision() != revision) {
            book = new Book(revision, read());
        }
        return Optional.ofNullable(book.tables().get(list));
    }

    private Map<String, CodeTable> read() {
        Map<String, CodeTable> tables = new HashMap<>();
        for (Installed module : modules.all()) {
            for (String path : Modules.files(module, "codes", ENDING)) {
                Modules.text(module.bundle(), path)
                        .flatMap(csv -> parse(module.id() + " " + path, csv))
                        .ifPresent(table -> tables.putIfAbsent(name(path), table));
            }
        }
        tables.putAll(own());
        return Map.copyOf(tables);
    }

    private Map<String, CodeTable> own() {
        Path folder = etc.folder("reference/codes");
        Map<String, CodeTable> tables = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return tables;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                parse(file.toString(), Files.readString(file))
                        .ifPresent(table -> tables.put(name(file.toString()), table));
            }
        } catch (IOException e) {
            LOG.error("cannot read the code lists of {}", folder, e);
        }
        return tables;
    }

    private static Optional<CodeTable> parse(String where, String csv) {
        try {
            return Optional.of(CodeTable.parse(csv));
        } catch (IllegalArgumentException e) {
            LOG.error("code list {} cannot be used: {}", where, e.getMessage());
            return Optional.empty();
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    private record Book(long revision, Map<String, CodeTable> tables) {}
}
