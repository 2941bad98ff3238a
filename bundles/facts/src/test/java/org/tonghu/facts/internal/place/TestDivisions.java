package org.tonghu.facts.internal.place;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.tonghu.api.data.Database;

/** Divisions of a file given by a test. */
public final class TestDivisions {
    private TestDivisions() {}

    public static DatabaseDivisions of(Database db, Clock clock, Path file, LocalDate state) {
        return new DatabaseDivisions(db, clock, file, state);
    }
}
