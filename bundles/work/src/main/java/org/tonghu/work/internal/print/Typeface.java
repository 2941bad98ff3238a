package org.tonghu.work.internal.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The letters of one document: Latin from one font, Chinese with Extension A from the other, both embedded as far as
 * they are used. A sign that neither has is printed as its code point, so that a rare name is never silently cut. Not
 * for several threads.
 */
final class Typeface {
    private static final int FIRST_EAST_ASIAN = 0x2e80;

    private final BaseFont latin = load("DejaVuSans.ttf");
    private final BaseFont chinese = load("DroidSansFallbackFull.ttf");

    private static BaseFont load(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/font/" + name)) {
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null, false, false);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new IllegalStateException("font " + name + " can't be read", e);
        }
    }

    Phrase phrase(String text, float size, boolean bold) {
        Phrase phrase = new Phrase(size * 1.5f);
        phrase.setFont(font(latin, size, bold));
        StringBuilder run = new StringBuilder();
        BaseFont font = null;
        String known = known(text == null ? "" : text);
        for (int at = 0; at < known.length(); at += Character.charCount(known.codePointAt(at))) {
            int sign = known.codePointAt(at);
            boolean stays = Character.isWhitespace(sign) && font != null && font.charExists(sign);
            BaseFont next = stays ? font : of(sign);
            if (next != font && run.length() > 0) {
                phrase.add(chunk(run.toString(), font, size, bold));
                run.setLength(0);
            }
            font = next;
            run.appendCodePoint(sign);
        }
        if (run.length() > 0) {
            phrase.add(chunk(run.toString(), font, size, bold));
        }
        return phrase;
    }

    private static Chunk chunk(String text, BaseFont font, float size, boolean bold) {
        return new Chunk(text, font(font, size, bold));
    }

    private static Font font(BaseFont font, float size, boolean bold) {
        return new Font(font, size, bold ? Font.BOLD : Font.NORMAL);
    }

    private BaseFont of(int sign) {
        return sign < FIRST_EAST_ASIAN && latin.charExists(sign) ? latin : chinese;
    }

    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().filter(sign -> sign != '\r').forEach(sign -> {
            if (sign == '\n' || latin.charExists(sign) || chinese.charExists(sign)) {
                known.appendCodePoint(sign);
            } else if (!Character.isISOControl(sign)) {
                known.append(String.format(Locale.ROOT, "\u3014U+%04X\u3015", sign));
            }
        });
        return known.toString();
    }
}
