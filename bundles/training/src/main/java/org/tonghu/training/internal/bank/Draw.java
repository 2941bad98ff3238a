package org.tonghu.training.internal.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a seed draws: the same seed, bank and number give the same questions, spread over the foci, and the same order of
 * each question's options, on any machine. Pure: the order is that of a digest of seed and id.
 */
public final class Draw {
    private Draw() {}

    /** Ids of so many questions, taken from one focus after the other; fewer where the bank has no more. */
    public static List<String> questions(List<Question> bank, int number, long seed) {
        List<Question> mixed = new ArrayList<>(bank);
        mixed.sort(Comparator.comparing(question -> lot(seed, question.id())));
        Map<String, Deque<String>> foci = new LinkedHashMap<>();
        mixed.forEach(question -> foci.computeIfAbsent(question.focus(), focus -> new ArrayDeque<>())
                .add(question.id()));
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < number && drawn.size() < bank.size()) {
            for (Deque<String> focus : foci.values()) {
                if (!focus.isEmpty() && drawn.size() < number) {
                    drawn.add(focus.removeFirst());
                }
            }
        }
        return List.copyOf(drawn);
    }

    /** In which order a question's options are shown: indexes into the bank's order. */
    public static List<Integer> options(Question question, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(option -> lot(seed, question.id() + " " + option)));
        return List.copyOf(order);
    }

    /** The letter under which an option is shown at a place. */
    public static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }

    /** The letter of the right option. */
    public static String right(Question question, long seed) {
        return letter(options(question, seed).indexOf(question.right()));
    }

    private static String lot(long seed, String what) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + " " + what).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
