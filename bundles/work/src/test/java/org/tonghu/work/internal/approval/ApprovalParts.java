package org.tonghu.work.internal.approval;

import java.time.Clock;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.data.Database;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.permit.Permits;
import org.tonghu.work.internal.Etc;
import org.tonghu.work.internal.Fixture;
import org.tonghu.work.internal.task.DatabaseTasks;
import org.tonghu.work.internal.text.Texts;

/** Puts approvals together. */
public final class ApprovalParts {
    private ApprovalParts() {}

    public static Approvals approvals(
            Database db,
            Catalogue catalogue,
            Etc etc,
            Texts texts,
            DatabaseTasks tasks,
            Clocks clocks,
            Permits permits,
            Audit audit,
            Clock clock) {
        ApprovalRows rows = new ApprovalRows(db, Fixture.vault());
        Right right = new Right(permits);
        return new DatabaseApprovals(
                rows,
                new ApprovalViews(rows, right, texts),
                new Plans(catalogue, etc),
                new Steps(tasks, clocks, clock),
                right,
                audit,
                clock);
    }
}
