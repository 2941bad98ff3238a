package org.tonghu.reporting.internal.rest;

import java.util.Map;

/** A report as anybody sends it. */
public record PublicReportBody(
        String id,
        String policeStation,
        String policeOfficer,
        String policeAt,
        String policeReceipt,
        String discoveredAt,
        String situation,
        String division,
        String place,
        String childName,
        String childAge,
        String what,
        String reporterName,
        String reporterPhone) {

    Map<String, String> fields() {
        return new ReportBody(
                        policeStation,
                        policeOfficer,
                        policeAt,
                        policeReceipt,
                        discoveredAt,
                        situation,
                        division,
                        place,
                        null,
                        childName,
                        childAge,
                        what)
                .fields();
    }
}
