package org.tonghu.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.child.ChildIntake.Outcome;
import org.tonghu.api.data.Database;
import org.tonghu.demo.internal.Marker.Wanted;
import org.tonghu.demo.internal.population.Population;

/**
 * Takes an invented population in, chunk by chunk, each together with its marker: what a stop interrupts goes on where
 * the last whole chunk ended, because the same rows are invented again.
 */
final class PopulationLoader {
    private static final Logger LOG = LoggerFactory.getLogger(PopulationLoader.class);
    private static final int CHUNK = 1_000;

    private final Database db;
    private final ChildIntake intake;
    private final Marker marker;
    private final Map<String, Integer> refused = new TreeMap<>();

    PopulationLoader(Database db, ChildIntake intake, Marker marker) {
        this.db = db;
        this.intake = intake;
        this.marker = marker;
    }

    /**
     * @param progress told the number of rows that are in
     * @param stop asked between chunks
     */
    void load(Wanted wanted, Population population, IntConsumer progress, BooleanSupplier stop) {
        int done = 0;
        while (population.hasNext() && !stop.getAsBoolean()) {
            List<Map<String, String>> rows = chunk(population);
            done += rows.size();
            if (done > wanted.loaded()) {
                store(rows, done);
                progress.accept(done);
            }
        }
        if (!refused.isEmpty()) {
            LOG.warn("Invented children that were refused, by reason: {}", refused);
        }
    }

    private void store(List<Map<String, String>> rows, int done) {
        List<Outcome> outcomes = db.tx(() -> {
            List<Outcome> taken = intake.take(rows);
            marker.loaded(done);
            return taken;
        });
        outcomes.stream()
                .filter(outcome -> outcome.child() == null)
                .flatMap(outcome -> outcome.errors().stream())
                .forEach(error -> refused.merge(error.pointer() + " " + error.code(), 1, Integer::sum));
    }

    private static List<Map<String, String>> chunk(Population population) {
        List<Map<String, String>> rows = new ArrayList<>(CHUNK);
        while (rows.size() < CHUNK && population.hasNext()) {
            rows.add(population.next());
        }
        return rows;
    }
}
