package org.tonghu.work.internal.attachment;

import java.text.Normalizer;

/** Names of files as people send them, made harmless. */
final class FileName {
    private static final int LONGEST = 120;
    private static final String PLAIN = "file";

    private FileName() {}

    /** Without folders, control and direction marks, or anything a file system takes amiss; never empty. */
    static String clean(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]", "").strip();
        name = name.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
        name = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        return name.isEmpty() ? PLAIN : name;
    }

    /** The name with the ending that its bytes have earned. */
    static String of(String name, FileType type) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        if (ending.equalsIgnoreCase(type.ending())
                || type == FileType.JPEG && ending.equalsIgnoreCase(".jpeg")
                || type == FileType.M4A && ending.equalsIgnoreCase(".mp4")) {
            return name;
        }
        return name + type.ending();
    }
}
