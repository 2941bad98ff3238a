package org.tonghu.work.internal.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The types of files taken, told by their first bytes alone. None of them is run or drawn as a page by a browser. */
enum FileType {
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    PDF("application/pdf", ".pdf"),
    M4A("audio/mp4", ".m4a"),
    OGG("audio/ogg", ".ogg"),
    WEBM("audio/webm", ".webm");

    /** Bytes needed to tell. */
    static final int HEAD = 64;

    private static final byte[] JPEG_HEAD = bytes(0xff, 0xd8, 0xff);
    private static final byte[] PNG_HEAD = bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
    private static final byte[] EBML_HEAD = bytes(0x1a, 0x45, 0xdf, 0xa3);

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    boolean picture() {
        return this == JPEG || this == PNG;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What a file is that begins like this; empty for whatever is not taken. */
    static Optional<FileType> of(byte[] head) {
        if (at(head, 0, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (at(head, 0, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (at(head, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (at(head, 4, "ftyp") && (at(head, 8, "M4A ") || at(head, 8, "mp42") || at(head, 8, "isom"))) {
            return Optional.of(M4A);
        }
        if (at(head, 0, "OggS")) {
            return Optional.of(OGG);
        }
        return at(head, 0, EBML_HEAD) && contains(head, "webm") ? Optional.of(WEBM) : Optional.empty();
    }

    private static boolean at(byte[] head, int offset, String mark) {
        return at(head, offset, mark.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean at(byte[] head, int offset, byte... mark) {
        int end = offset + mark.length;
        return head.length >= end && Arrays.equals(head, offset, end, mark, 0, mark.length);
    }

    private static boolean contains(byte[] head, String mark) {
        return new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).contains(mark);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
