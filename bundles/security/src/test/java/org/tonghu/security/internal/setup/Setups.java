package org.tonghu.security.internal.setup;

import org.tonghu.security.internal.Floor;

/** The first-run link for tests. */
public final class Setups {
    private Setups() {}

    public static Setup of(Floor floor) {
        return new Setup(
                new SetupFile(floor.folder, "http://127.0.0.1:8181"),
                floor.db,
                floor.accounts,
                floor.credentials,
                floor.hashes,
                floor.audit);
    }
}
