package org.tonghu.registry.internal.name;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Readings of single characters, and of family names that are read otherwise than the same character elsewhere. */
final class Readings {
    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final Map<String, List<String>> FAMILY_NAMES = familyNames();
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_FAMILY_NAME = 2;

    private Readings() {}

    /** The syllables of the family name a name begins with, if it is one with a reading of its own. */
    static Optional<List<String>> familyName(String name) {
        for (int length = Math.min(LONGEST_FAMILY_NAME, name.length()); length > 0; length--) {
            List<String> syllables = FAMILY_NAMES.get(name.substring(0, length));
            if (syllables != null) {
                return Optional.of(syllables);
            }
        }
        return Optional.empty();
    }

    /** All readings of a character, the usual one first; a letter or digit is itself, anything else has none. */
    static List<String> of(int character) {
        return KNOWN.computeIfAbsent(character, Readings::ask);
    }

    private static List<String> ask(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character)
                    ? List.of(String.valueOf((char) Character.toLowerCase(character)))
                    : List.of();
        }
        if (Character.isSupplementaryCodePoint(character)) {
            return List.of();
        }
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray((char) character, FORMAT);
            return found == null ? List.of() : List.copyOf(new LinkedHashSet<>(List.of(found)));
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    private static Map<String, List<String>> familyNames() {
        Properties file = new Properties();
        try (Reader in = new InputStreamReader(
                Readings.class.getResourceAsStream("/names/family-names.properties"), StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> names = new ConcurrentHashMap<>();
        Set<String> keys = file.stringPropertyNames();
        keys.forEach(key -> names.put(key, List.of(file.getProperty(key).trim().split(" "))));
        return Map.copyOf(names);
    }
}
