package org.tonghu.work.internal.exchange;

import java.util.Optional;

/** Kinds and parameters of exchange jobs. A kind begins with the module, so that its texts and its gate are found. */
final class Kinds {
    static final String IMPORT = ".import";
    static final String EXPORT = ".export";
    static final String TARGET = "target";
    static final String TITLE = "title";
    static final String DRY_RUN = "dryRun";
    static final String FORMAT = "format";

    private Kinds() {}

    /** The target that a job's kind is made of. */
    static Optional<String> target(String kind, String ending) {
        return kind.endsWith(ending)
                ? Optional.of(kind.substring(0, kind.length() - ending.length()))
                : Optional.empty();
    }
}
