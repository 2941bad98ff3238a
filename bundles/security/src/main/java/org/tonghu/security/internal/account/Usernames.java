package org.tonghu.security.internal.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names: letters of any script, digits, dot, hyphen, underscore; compared without regard to case and width. */
public final class Usernames {
    private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{2,39}");

    private Usernames() {}

    public static boolean isGood(String username) {
        return GOOD.matcher(username).matches();
    }

    /** The form in which names are compared. */
    public static String key(String username) {
        String folded =
                Normalizer.normalize(username.trim(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return folded.length() > 64 ? folded.substring(0, 64) : folded;
    }
}
