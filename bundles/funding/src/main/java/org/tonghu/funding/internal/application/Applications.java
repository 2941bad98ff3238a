package org.tonghu.funding.internal.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.approval.Approvals.Request;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.api.task.Tasks;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.FormCheck;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Trail;
import org.tonghu.funding.internal.rule.Kind;
import org.tonghu.funding.internal.search.Search;
import org.tonghu.funding.internal.search.SearchElapsed;
import org.tonghu.funding.internal.search.SearchRows;

/** Applying for a grant for a child (Cl. 9b): by the village, the township or the county, for the family. */
@Component(service = Applications.class)
public final class Applications {
    public static final String APPROVAL = "funding.application";
    private static final Supplier<Problem> NO_CHILD = () -> Problem.invalid("/child", "funding.required");

    private final Database db;
    private final ApplicationRows rows;
    private final ApplicationViews views;
    private final ServedArea area;
    private final FormCheck form;
    private final Kinds kinds;
    private final Approvals approvals;
    private final SearchRows searches;
    private final Tasks tasks;
    private final Trail trail;

    @Activate
    public Applications(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference ApplicationRows rows,
            @Reference ApplicationViews views,
            @Reference ServedArea area,
            @Reference FormCheck form,
            @Reference Kinds kinds,
            @Reference Approvals approvals,
            @Reference SearchRows searches,
            @Reference Tasks tasks,
            @Reference Trail trail) {
        this.db = db;
        this.rows = rows;
        this.views = views;
        this.area = area;
        this.form = form;
        this.kinds = kinds;
        this.approvals = approvals;
        this.searches = searches;
        this.tasks = tasks;
        this.trail = trail;
    }

    /**
     * Hands in an application: a new one, the same again, or one that was returned, mended.
     *
     * @param childId may be null for one that was returned
     * @throws Problem invalid; stale; precondition-required for a change without a version; conflict
     *     {@code funding-application-closed} where it is not with the applicant, {@code funding-application-open} where
     *     another one for the same grant is
     */
    public Recorded apply(UUID id, UUID childId, Map<String, String> given, Long seen) {
        return db.tx(() -> {
            Optional<Application> known = rows.locked(id);
            known.ifPresent(this::require);
            ChildRef child = area.require(
                    childId != null ? childId : known.map(Application::child).orElseThrow(NO_CHILD));
            Fields fields = new Fields(given);
            Claim claim = ClaimCheck.read(fields, known.map(Application::claim).orElse(null));
            if (claim.kind() != null && !kinds.isOpen(claim.kind())) {
                fields.wrong("kind", "funding.kind-not-open");
            }
            String hash = form.check("application", child.prefecture(), given, fields);
            fields.check();
            Application stored = known.isPresent()
                    ? mend(child, known.get(), claim, hash, seen)
                    : create(id, child, claim, hash, seen);
            return new Recorded(views.whole(stored, child), known.isEmpty());
        });
    }

    /** @throws Problem not-found for none, one out of scope, and one of a sealed kind for who may not learn of it */
    public ApplicationView get(UUID id) {
        return db.tx(() -> {
            Application application = rows.find(id).orElseThrow(Problem::notFound);
            ChildRef child = require(application);
            trail.read("funding.application-read", APPROVAL, id, child.village(), null);
            return views.whole(application, child);
        });
    }

    public Page.Rows<ApplicationView> page(Page page, String state, String kind) {
        byte[] index = kind == null || kind.isBlank()
                ? null
                : kinds.index(Kind.byCode(kind).orElseThrow(() -> Problem.invalid("?kind", "funding.kind-unknown")));
        return db.tx(() -> {
            List<ApplicationView> found =
                    views.brief(rows.page(page, state, index), application -> area.require(application.child()));
            return page.rows(found, ApplicationView::id);
        });
    }

    /** How many open applications there are where the caller may see, and how many wait for her role. */
    public Pending pending() {
        return db.tx(() -> {
            long checking = rows.count(Application.CHECKING);
            long deciding = rows.count(Application.DECIDING);
            boolean township = Caller.who().role() == AccountRole.TOWNSHIP_SUPERVISOR;
            boolean county = Caller.who().role() == AccountRole.COUNTY_OFFICER;
            return new Pending(checking + deciding, (township ? checking : 0) + (county ? deciding : 0));
        });
    }

    /** @throws Problem not-found out of scope, and for a sealed kind where the caller may not learn of it */
    ChildRef require(Application application) {
        ChildRef child = area.require(application.child());
        if (!kinds.isOpen(application.claim().kind())) {
            throw Problem.notFound();
        }
        return child;
    }

    private Application create(UUID id, ChildRef child, Claim claim, String hash, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(id)) {
            throw Problem.invalid("?id", "funding.id-invalid");
        }
        boolean open = rows.of(child.id()).stream()
                .anyMatch(other -> other.isOpen() && other.claim().kind() == claim.kind());
        if (open) {
            throw Problem.conflict("funding-application-open", Map.of(), null);
        }
        Application stored = handIn(id, child, claim, hash);
        trail.changed(
                "funding.application-made",
                APPROVAL,
                id,
                child.village(),
                Map.of(),
                stored.claim().fields());
        return stored;
    }

    private Application mend(ChildRef child, Application old, Claim claim, String hash, Long seen) {
        if (!old.child().equals(child.id())) {
            throw Problem.invalid("/child", "funding.child-fixed");
        }
        if (seen != null && seen != old.version()) {
            throw Problem.stale(views.whole(old, child));
        }
        if (seen == null && old.claim().equals(claim)) {
            return old;
        }
        if (!old.state().equals(Application.RETURNED)) {
            throw Problem.conflict("funding-application-closed", Map.of(), views.whole(old, child));
        }
        if (seen == null) {
            throw Problem.of(428, "precondition-required");
        }
        Application stored = handIn(old.id(), child, claim, hash);
        trail.changed(
                "funding.application-mended",
                APPROVAL,
                old.id(),
                child.village(),
                old.claim().fields(),
                stored.claim().fields());
        return stored;
    }

    private Application handIn(UUID id, ChildRef child, Claim claim, String hash) {
        DivisionLevel level = claim.paidBy().equals("prefecture") ? DivisionLevel.PREFECTURE : DivisionLevel.COUNTY;
        long payer = DivisionCode.ancestor(child.village(), level);
        Application stored = rows.apply(id, child.id(), claim, payer, hash);
        approvals.begin(new Request(
                ServedArea.MODULE,
                APPROVAL,
                id,
                child.village(),
                "task.funding.application",
                Map.of("on", stored.appliedOn().toString()),
                "/m/funding/application?id=" + id));
        for (Search search : searches.of(child.id())) {
            tasks.done(SearchElapsed.TASK, search.id());
        }
        return stored;
    }

    /** Open applications, and those that wait for the caller's role. */
    public record Pending(long open, long waiting) {}

    /** @param created false where it was there before */
    public record Recorded(ApplicationView application, boolean created) {}
}
