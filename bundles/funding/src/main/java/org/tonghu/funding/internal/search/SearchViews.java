package org.tonghu.funding.internal.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.clock.Clocks;
import org.tonghu.funding.internal.Names;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.rule.SearchResult;

/** Searches as people read them, with the child's name and what is left of the six months. */
@Component(service = SearchViews.class)
public final class SearchViews {
    private final Clocks clocks;
    private final Names names;
    private final Today today;

    @Activate
    public SearchViews(@Reference Clocks clocks, @Reference Names names, @Reference Today today) {
        this.clocks = clocks;
        this.names = names;
        this.today = today;
    }

    SearchView of(Search search, long village) {
        return view(search, village, names.of(search.child(), village));
    }

    /** @param villages village by child */
    List<SearchView> of(List<Search> searches, Map<UUID, Long> villages) {
        Map<UUID, String> known = names.of(villages);
        return searches.stream()
                .map(search -> view(search, villages.get(search.child()), known.get(search.child())))
                .toList();
    }

    private SearchView view(Search search, long village, String childName) {
        LocalDate day = today.day();
        long left = Math.max(0, ChronoUnit.DAYS.between(day, search.lastDay()) + 1);
        return new SearchView(
                search.id(),
                search.child(),
                childName,
                String.valueOf(village),
                search.parent(),
                search.policeStation(),
                search.receiptNumber(),
                search.requestedOn(),
                search.returnedOn(),
                search.result().code(),
                search.lastDay(),
                search.state(day).code(),
                search.result() == SearchResult.FOUND ? 0 : left,
                clocks.of(search.id(), false),
                search.version(),
                search.updatedBy(),
                search.updatedAt());
    }
}
