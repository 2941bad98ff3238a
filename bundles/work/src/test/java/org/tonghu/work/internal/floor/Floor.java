package org.tonghu.work.internal.floor;

import java.util.Map;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.clock.Clocks;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.persistence.testkit.TestDatabase;
import org.tonghu.work.internal.Etc;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.approval.ApprovalParts;
import org.tonghu.work.internal.clock.ClockParts;
import org.tonghu.work.internal.permit.SelectedPermits;
import org.tonghu.work.internal.serving.Serving;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.task.MyTasks;
import org.tonghu.work.internal.task.TaskRows;
import org.tonghu.work.internal.text.Texts;

/** The floor's own services together on a real database. */
public final class Floor implements AutoCloseable {
    public final Bench.Hands hands = new Bench.Hands("2026-03-02T01:00:00Z");
    public final Bench.Switches gate = new Bench.Switches();
    public final Notes notes = new Notes();
    public final TestDatabase test;
    public final DatabaseTasks tasks;
    public final MyTasks mine;
    public final Clocks clocks;
    public final ClockParts climb;
    public final Approvals approvals;
    public final SelectedPermits permits;

    public Floor(TestDatabase test, Map<String, String> files, Map<String, ?> offers, Etc etc) {
        this.test = test;
        var catalogue = Bench.catalogue(Fixture.catalogue(), files);
        Texts texts = new Texts(catalogue);
        Serving serving = new Serving(gate);
        TaskRows rows = new TaskRows(test.database(), Fixture.vault(), texts);
        tasks = new DatabaseTasks(rows, hands);
        mine = new MyTasks(test.database(), rows, serving, hands);
        climb = new ClockParts(test.database(), texts, tasks, serving, notes, notes, hands);
        clocks = climb.clocks();
        permits = new SelectedPermits(new Bench.Offers(offers, gate), texts);
        approvals =
                ApprovalParts.approvals(test.database(), catalogue, etc, texts, tasks, clocks, permits, notes, hands);
    }

    public static Floor of(TestDatabase test, Map<String, String> files) {
        return new Floor(test, files, Map.of(), new Etc(Bench.config()));
    }

    @Override
    public void close() {
        test.close();
    }
}
