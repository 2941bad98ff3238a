package org.tonghu.web.internal;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the pages: those of the bundle, and in place of its map outlines those an administrator put into the
 * folder of replacements. A replacement is read afresh at each request, so it needs no restart.
 */
final class Assets {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Pattern OUTLINE = Pattern.compile("geo/[a-z0-9-]+\\.json");

    private final Function<String, URL> bundle;
    private final Path replacements;
    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /** @param bundle a file by its path below the pages, or null */
    Assets(Function<String, URL> bundle, Path replacements) {
        this.bundle = bundle;
        this.replacements = replacements;
    }

    /** @param path without a leading slash */
    Optional<Asset> find(String path) {
        if (!isPath(path) || path.endsWith(".gz")) {
            return Optional.empty();
        }
        return replacement(path).or(() -> ofBundle(path));
    }

    private static boolean isPath(String path) {
        return Stream.of(path.split("/", -1)).allMatch(SEGMENT.asMatchPredicate());
    }

    private Optional<Asset> ofBundle(String path) {
        Asset asset = known.get(path);
        if (asset != null) {
            return Optional.of(asset);
        }
        return Optional.ofNullable(bundle.apply(path))
                .map(url -> known.computeIfAbsent(path, name -> Asset.of(name, url, bundle.apply(name + ".gz"))));
    }

    private Optional<Asset> replacement(String path) {
        if (!OUTLINE.matcher(path).matches()) {
            return Optional.empty();
        }
        Path file = replacements.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Asset.of(path, url(file), null)) : Optional.empty();
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
