package org.tonghu.security.internal.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;

/**
 * The keys, kept in files outside the database: {@code data-1} to {@code data-255} seal fields (the highest seals, all
 * open), {@code index} is for blind indexes, {@code audit} for the audit log. Made at the first start. A check value of
 * each key stands in the database, so that a start with a key missing or exchanged fails before anything is written.
 */
@Component(service = KeyRing.class)
public final class KeyRing {
    private static final String INDEX = "index";
    private static final String AUDIT = "audit";
    private static final Pattern DATA = Pattern.compile("data-([1-9][0-9]{0,2})");

    private final Map<String, byte[]> keys;
    private final int current;

    @Activate
    public KeyRing(BundleContext context, @Reference(target = "(tonghu.module=security)") Database db) {
        this(Folders.keys(context), db);
    }

    /** @throws IllegalStateException naming the file, where a key the database knows is missing or another */
    public KeyRing(Path folder, Database db) {
        KeyFolder files = new KeyFolder(folder);
        Map<String, String> tags = tags(db);
        Map<String, byte[]> found = files.read();
        tags.forEach((name, tag) -> check(files.file(name), name, found.get(name), tag));
        if (latest(found) == 0) {
            found.put("data-1", files.create("data-1"));
        }
        found.computeIfAbsent(INDEX, files::create);
        found.computeIfAbsent(AUDIT, files::create);
        found.forEach((name, key) -> remember(db, name, key));
        tags(db).forEach((name, tag) -> check(files.file(name), name, found.get(name), tag));
        this.keys = Map.copyOf(found);
        this.current = latest(found);
    }

    /** Version of the key that seals. */
    public int currentData() {
        return current;
    }

    public Optional<byte[]> data(int version) {
        return Optional.ofNullable(keys.get("data-" + version)).map(byte[]::clone);
    }

    /** Key of the blind index of a field. */
    public byte[] index(String field) {
        return Hmac.derive(keys.get(INDEX), field);
    }

    /** Key of the audit log for a purpose. */
    public byte[] audit(String purpose) {
        return Hmac.derive(keys.get(AUDIT), purpose);
    }

    private static int latest(Map<String, byte[]> keys) {
        return keys.keySet().stream()
                .map(DATA::matcher)
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .filter(version -> version < 256)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static Map<String, String> tags(Database db) {
        Map<String, String> tags = new HashMap<>();
        db.each(
                Sql.of("select key_name, tag from security_key_check"),
                row -> tags.put(row.string("key_name"), row.string("tag")));
        return tags;
    }

    private static void remember(Database db, String name, byte[] key) {
        String insert = db.dialect().insertIgnore("security_key_check", "key_name, tag", "key_name");
        db.update(Sql.of(insert, name, tag(name, key)));
    }

    private static void check(Path file, String name, byte[] key, String tag) {
        if (key == null) {
            throw new IllegalStateException("The key file " + file + " is missing, but the database was written with"
                    + " it. Put it back from the backup of the keys; without it sealed fields can't be read.");
        }
        if (!tag.equals(tag(name, key))) {
            throw new IllegalStateException("The key file " + file + " holds another key than the one the database"
                    + " was written with. Put the right one back from the backup of the keys.");
        }
    }

    private static String tag(String name, byte[] key) {
        byte[] tag = Hmac.of(key, ("tonghu key check " + name).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(tag);
    }
}
