package org.tonghu.demo.internal.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Names, places of work and other words of the population, from the files in {@code population/}. */
public final class Words {
    private final Properties words = new Properties();
    private final Map<String, List<String>> phrases = new ConcurrentHashMap<>();

    public Words() {
        try (Reader reader = open("words.properties")) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String one(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return word;
    }

    /** Words separated by blanks. */
    List<String> list(String key) {
        return List.of(one(key).split(" "));
    }

    /** Phrases separated by bars. */
    List<String> phrases(String key) {
        return phrases.computeIfAbsent(key, wanted -> List.of(one(wanted).split("\\|")));
    }

    /** The lines of a table without its header, split at commas, empty cells kept. */
    static List<String[]> table(String file) {
        try (BufferedReader reader = open(file)) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String file) {
        InputStream stream = Words.class.getResourceAsStream("/population/" + file);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
