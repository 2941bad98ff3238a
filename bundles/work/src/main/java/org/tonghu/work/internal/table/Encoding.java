package org.tonghu.work.internal.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoding of a text file, told from its first bytes by decoding them strictly. */
final class Encoding {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Encoding() {}

    /**
     * UTF-8, UTF-16 with its mark, or GB18030, which contains GBK; empty for bytes that are no text.
     *
     * @param whole whether the head is all of the file; otherwise it may be cut within a character
     */
    static Optional<Charset> of(byte[] head, boolean whole) {
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Stream.of(StandardCharsets.UTF_8, CHINESE)
                .filter(charset -> decodes(head, whole, charset))
                .findFirst();
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static boolean decodes(byte[] head, boolean whole, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        if (decoder.decode(ByteBuffer.wrap(head), text, whole).isError()) {
            return false;
        }
        return text.flip().chars().noneMatch(Encoding::control);
    }

    private static boolean control(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    /** A decoder that fails on bytes that don't belong. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
