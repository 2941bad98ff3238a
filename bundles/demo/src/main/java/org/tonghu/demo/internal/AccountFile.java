package org.tonghu.demo.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tonghu.api.actor.AccountIntake.NewAccount;

/** {@code demo-accounts.csv} in the data folder: readable by its owner only, kept over restarts. */
final class AccountFile {
    private static final String NAME = "demo-accounts.csv";
    private static final String HEADER = "role,division,username,password";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int USERNAME = 2;
    private static final int PASSWORD = 3;

    private final Path folder;
    private final Path file;

    AccountFile(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /** The accounts with the passwords of the file; those it does not know yet are written into it. */
    List<NewAccount> keep(List<NewAccount> accounts) throws IOException {
        Map<String, String> known = passwords();
        List<NewAccount> kept = new ArrayList<>();
        for (NewAccount account : accounts) {
            String password = known.getOrDefault(account.username(), account.password());
            kept.add(new NewAccount(
                    account.username(),
                    account.realName(),
                    account.role(),
                    account.division(),
                    account.department(),
                    password));
        }
        write(kept);
        return kept;
    }

    private Map<String, String> passwords() throws IOException {
        Map<String, String> passwords = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split(",");
                if (cells.length > PASSWORD) {
                    passwords.put(cells[USERNAME], cells[PASSWORD]);
                }
            }
        }
        return passwords;
    }

    private void write(List<NewAccount> accounts) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (NewAccount account : accounts) {
            lines.add(String.join(
                    ",",
                    account.role().code(),
                    String.valueOf(account.division()),
                    account.username(),
                    account.password()));
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.write(fresh, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
