package org.tonghu.reporting.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tonghu.reporting.internal.ReportRows.Stored;
import org.tonghu.reporting.internal.Reports.ReportState;

/**
 * A report as its own reporter reads it: what she wrote, her number, how it stands.
 *
 * @param policeMissing whether the police's receipt is still to be added
 * @param version for the change that adds it
 */
public record ReportView(
        UUID id,
        String number,
        String state,
        String stateLabel,
        String policeStation,
        String policeOfficer,
        String policeAt,
        String policeReceipt,
        boolean policeMissing,
        Instant discoveredAt,
        String situation,
        String division,
        String place,
        String child,
        String childName,
        String childAge,
        String what,
        Instant reportedAt,
        long version) {

    static ReportView of(Stored stored, ReportState state, Labels labels) {
        Map<String, String> fields = stored.fields();
        Police police = Police.of(fields);
        String named = fields.get("place");
        String place = labels.place(stored.division()) + (named == null ? "" : " " + named);
        return new ReportView(
                stored.id(),
                state.number(),
                state.state(),
                state.stateLabel(),
                police.station(),
                police.officer(),
                police.at(),
                police.receipt(),
                !stored.policeTold(),
                stored.discoveredAt(),
                stored.situation(),
                String.valueOf(stored.division()),
                place,
                fields.get("child"),
                fields.get("childName"),
                fields.get("childAge"),
                fields.get("what"),
                stored.reportedAt(),
                stored.version());
    }
}
