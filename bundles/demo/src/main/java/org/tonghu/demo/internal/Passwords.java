package org.tonghu.demo.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Random passwords of three kinds of characters, without those that are easily taken for one another. */
final class Passwords {
    private static final List<String> KINDS =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789");
    private static final int OF_EACH_KIND = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        List<Character> characters = new ArrayList<>();
        for (String kind : KINDS) {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                characters.add(kind.charAt(random.nextInt(kind.length())));
            }
        }
        Collections.shuffle(characters, random);
        StringBuilder password = new StringBuilder();
        characters.forEach(password::append);
        return password.toString();
    }
}
