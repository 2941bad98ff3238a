package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.code.Codes;
import org.tonghu.api.code.Codes.Code;
import org.tonghu.api.problem.Problem;
import org.tonghu.reporting.internal.Reports.Filed;
import org.tonghu.reporting.internal.Reports.ReportState;

/** Reports by people without an account: as many as an address may make, and their state by number. */
@Component(service = OpenDoor.class)
public final class OpenDoor {
    private static final int LONGEST = 100;
    private final Reports reports;
    private final PublicRate rate;
    private final Codes codes;

    @Activate
    public OpenDoor(@Reference Reports reports, @Reference PublicRate rate, @Reference Codes codes) {
        this.reports = reports;
        this.rate = rate;
        this.codes = codes;
    }

    /** The situations to report, in the words of the opinion. */
    public List<Code> situations() {
        return codes.list(Labels.SITUATION, Caller.current().locale());
    }

    /**
     * Takes a report, whoever the caller is: a session, if there is one, is not looked at.
     *
     * @throws Problem too-many, invalid; {@code reporting.report-fixed} for an id that was used for something else
     */
    public Taken take(UUID id, Map<String, String> fields, String name, String phone) {
        rate.check(Caller.current().address());
        Filed filed = reports.fileOpenly(id, fields, brief("reporterName", name), brief("reporterPhone", phone));
        ReportView view = filed.report();
        ReportState state = new ReportState(view.number(), view.state(), view.stateLabel(), view.reportedAt());
        return new Taken(state, filed.created());
    }

    /** @throws Problem invalid for a number whose check character is wrong, not-found for one never given */
    public ReportState state(String typed) {
        String number = Receipt.read(typed).orElseThrow(() -> Problem.invalid("?number", "reporting.receipt-invalid"));
        return reports.state(number).orElseThrow(Problem::notFound);
    }

    private static String brief(String field, String text) {
        if (text != null && text.length() > LONGEST) {
            throw Problem.invalid("/" + field, "reporting.too-long");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param created false where it was there before */
    public record Taken(ReportState state, boolean created) {}
}
