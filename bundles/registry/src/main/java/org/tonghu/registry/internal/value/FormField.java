package org.tonghu.registry.internal.value;

/**
 * A field of the registry form.
 *
 * @param key dotted path in the file's values, and key of the import's column
 * @param list code list, empty where there is none
 * @param must whether an import must have the column
 */
public record FormField(String key, Kind kind, String list, Protection protection, boolean must) {
    /** How its text is read. */
    public enum Kind {
        TEXT,
        DATE,
        BOOLEAN,
        CODE,
        CODES
    }

    /** OPEN is kept in clear under scope; all others in the sealed envelope. */
    public enum Protection {
        OPEN,
        IDENTITY,
        ADDRESS,
        HEALTH,
        MEDICAL
    }

    public boolean sealed() {
        return protection != Protection.OPEN;
    }
}
