package org.tonghu.work.internal.print;

/** Names of printed files. */
final class FileNames {
    private static final int LONGEST = 100;

    private FileNames() {}

    /** The name without what a file system takes amiss, with its ending. */
    static String pdf(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\<>:\"|?*]", "").strip();
        return (clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean) + ".pdf";
    }
}
