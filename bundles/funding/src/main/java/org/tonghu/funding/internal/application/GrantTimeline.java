package org.tonghu.funding.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.list.LineRows;
import org.tonghu.funding.internal.list.ListLine;
import org.tonghu.funding.internal.search.Search;
import org.tonghu.funding.internal.search.SearchRows;
import org.tonghu.spi.ChildTimeline;

/** What funding adds to a child's timeline: searches, applications, decisions, what was paid; nothing of a sealed kind. */
@Component
public final class GrantTimeline implements ChildTimeline {
    private final SearchRows searches;
    private final ApplicationRows applications;
    private final LineRows lines;
    private final Permissions permissions;
    private final Texts texts;

    @Activate
    public GrantTimeline(
            @Reference SearchRows searches,
            @Reference ApplicationRows applications,
            @Reference LineRows lines,
            @Reference Permissions permissions,
            @Reference Texts texts) {
        this.searches = searches;
        this.applications = applications;
        this.lines = lines;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<Entry> entries(ChildRef child) {
        List<Entry> entries = new ArrayList<>();
        if (permissions.holds(Caller.who(), "funding.read")) {
            searches.of(child.id()).forEach(search -> entries.add(searched(search)));
            applications.of(child.id()).forEach(application -> {
                entries.add(applied(application));
                if (application.decision() != null) {
                    entries.add(decided(application));
                }
            });
            lines.of(child.id()).forEach(line -> entries.add(listed(line)));
        }
        return entries;
    }

    private Entry searched(Search search) {
        Map<String, String> args = Map.of(
                "parent", texts.label("funding-parent", search.parent()),
                "station", search.policeStation());
        return entry(search.requestedOn(), "searched", args, search.updatedBy(), "/m/funding/search?id=" + search.id());
    }

    private Entry applied(Application application) {
        return entry(application.appliedOn(), "applied", kind(application), application.appliedBy(), link(application));
    }

    private Entry decided(Application application) {
        Decision decision = application.decision();
        boolean granted = decision.verdict().equals("approve");
        Map<String, String> args = granted
                ? Map.of(
                        "kind",
                        kind(application).get("kind"),
                        "from",
                        decision.from().toString())
                : kind(application);
        return entry(application.decidedOn(), granted ? "granted" : "refused", args, decision.by(), link(application));
    }

    private Entry listed(ListLine line) {
        Map<String, String> args = Map.of(
                "month", line.forMonth(),
                "amount", line.amount().toPlainString());
        return new Entry(line.frozenAt(), "funding.listed", texts.text("timeline.funding.listed", args), null, null);
    }

    private Map<String, String> kind(Application application) {
        return Map.of(
                "kind", texts.label("funding-kind", application.claim().kind().code()));
    }

    private static String link(Application application) {
        return "/m/funding/application?id=" + application.id();
    }

    private Entry entry(LocalDate day, String what, Map<String, String> args, String by, String link) {
        String text = texts.text("timeline.funding." + what, args);
        return new Entry(day.atStartOfDay(Today.ZONE).toInstant(), "funding." + what, text, by, link);
    }
}
