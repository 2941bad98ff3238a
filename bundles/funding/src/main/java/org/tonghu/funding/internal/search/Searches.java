package org.tonghu.funding.internal.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.clock.Clocks;
import org.tonghu.api.clock.NewClock;
import org.tonghu.api.clock.Span;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.fact.ChildRef;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Fields;
import org.tonghu.funding.internal.FormCheck;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.Trail;
import org.tonghu.funding.internal.rule.SearchResult;

/** Recording police searches for parents; each has a clock of six months (民发〔2020〕125号). */
@Component(service = Searches.class)
public final class Searches {
    public static final String CLOCK = "funding.search-wait";
    private static final String TYPE = "funding.search";
    private static final Span WAIT = SearchCheck.WAIT;
    private static final Supplier<Problem> NO_CHILD = () -> Problem.invalid("/child", "funding.required");

    private final Database db;
    private final SearchRows rows;
    private final SearchCheck check;
    private final ServedArea area;
    private final FormCheck form;
    private final Clocks clocks;
    private final SearchViews views;
    private final Trail trail;
    private final Today today;

    @Activate
    public Searches(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference SearchRows rows,
            @Reference ServedArea area,
            @Reference FormCheck form,
            @Reference Clocks clocks,
            @Reference SearchViews views,
            @Reference Trail trail,
            @Reference Today today) {
        this.db = db;
        this.rows = rows;
        this.check = new SearchCheck(clocks, today);
        this.area = area;
        this.form = form;
        this.clocks = clocks;
        this.views = views;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Records a search: a new one, the same again, or, with the version the caller saw, a change.
     *
     * @param childId may be null for a change
     * @throws Problem invalid; stale with the stored one; precondition-required for a change without a version
     */
    public Recorded record(UUID id, UUID childId, Map<String, String> given, Long seen) {
        return db.tx(() -> {
            Optional<Search> known = rows.locked(id);
            known.ifPresent(search -> area.require(search.child()));
            ChildRef child = area.require(
                    childId != null ? childId : known.map(Search::child).orElseThrow(NO_CHILD));
            Fields fields = new Fields(given);
            Search search = check.read(id, child.id(), fields);
            String hash = form.check("search", child.prefecture(), given, fields);
            fields.check();
            Search stored = known.isPresent()
                    ? change(child, known.get(), search, hash, seen)
                    : create(child, search, hash, seen);
            return new Recorded(view(stored, child.village()), known.isEmpty());
        });
    }

    /** @throws Problem not-found for none or one out of scope */
    public SearchView get(UUID id) {
        return db.tx(() -> {
            Search search = rows.find(id).orElseThrow(Problem::notFound);
            return view(search, area.require(search.child()).village());
        });
    }

    public Page.Rows<SearchView> page(Page page, String state) {
        return db.tx(() -> {
            List<Search> found = rows.page(page, state, today.day());
            Map<UUID, Long> villages = new HashMap<>();
            found.forEach(search -> villages.computeIfAbsent(
                    search.child(), child -> area.require(child).village()));
            return page.rows(views.of(found, villages), SearchView::id);
        });
    }

    /** The searches for a child's parents, whom the caller has been allowed to see. */
    public List<SearchView> of(ChildRef child) {
        return rows.of(child.id()).stream()
                .map(search -> view(search, child.village()))
                .toList();
    }

    private Search create(ChildRef child, Search search, String hash, Long seen) {
        if (seen != null) {
            throw Problem.stale(null);
        }
        if (!Uuid7.isValid(search.id())) {
            throw Problem.invalid("?id", "funding.id-invalid");
        }
        Search stored = rows.store(search, hash);
        time(child, stored);
        trail.changed("funding.search-recorded", TYPE, stored.id(), child.village(), Map.of(), stored.fields());
        return stored;
    }

    private Search change(ChildRef child, Search old, Search search, String hash, Long seen) {
        if (!old.child().equals(search.child())) {
            throw Problem.invalid("/child", "funding.child-fixed");
        }
        boolean same = old.saysTheSame(search);
        if (seen == null && !same) {
            throw Problem.of(428, "precondition-required");
        }
        if (seen != null && seen != old.version()) {
            throw Problem.stale(view(old, child.village()));
        }
        if (same) {
            return old;
        }
        Search stored = rows.store(search, hash);
        if (!old.requestedOn().equals(stored.requestedOn()) || stored.result() == SearchResult.FOUND) {
            clocks.stop(CLOCK, stored.id());
        }
        time(child, stored);
        trail.changed("funding.search-changed", TYPE, stored.id(), child.village(), old.fields(), stored.fields());
        return stored;
    }

    /** The clock runs for every search but one that found the parent. */
    private void time(ChildRef child, Search search) {
        if (search.result() == SearchResult.FOUND) {
            return;
        }
        Instant from = search.requestedOn().atStartOfDay(Today.ZONE).toInstant();
        clocks.start(new NewClock(
                ServedArea.MODULE,
                CLOCK,
                search.id(),
                child.village(),
                from,
                WAIT,
                List.of(),
                "clock.funding.search-wait",
                Map.of("requested", search.requestedOn().toString()),
                "/m/funding/search?id=" + search.id()));
    }

    private SearchView view(Search search, long village) {
        return views.of(search, village);
    }

    /** @param created false where it was there before */
    public record Recorded(SearchView search, boolean created) {}
}
