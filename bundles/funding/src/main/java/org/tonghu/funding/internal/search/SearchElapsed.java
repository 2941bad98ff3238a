package org.tonghu.funding.internal.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.event.DomainEvent;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;
import org.tonghu.api.task.Tasks;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.spi.DomainEventHandler;

/** When the six months are over the county hears of it, so that the child does not wait for somebody to remember. */
@Component
public final class SearchElapsed implements DomainEventHandler {
    public static final String TASK = "funding.search-elapsed";
    private static final int DAYS = 15;

    private final SearchRows rows;
    private final Tasks tasks;
    private final Today today;

    @Activate
    public SearchElapsed(@Reference SearchRows rows, @Reference Tasks tasks, @Reference Today today) {
        this.rows = rows;
        this.tasks = tasks;
        this.today = today;
    }

    @Override
    public String name() {
        return "search-elapsed";
    }

    @Override
    public Set<String> types() {
        return Set.of("ClockElapsed");
    }

    @Override
    public void handle(DomainEvent event) {
        if (Searches.CLOCK.equals(event.values().get("kind"))) {
            rows.find(UUID.fromString(event.values().get("source"))).ifPresent(search -> put(search, event.village()));
        }
    }

    private void put(Search search, long village) {
        tasks.put(List.of(new NewTask(
                Uuid7.next(),
                ServedArea.MODULE,
                TASK,
                "task.funding.search-elapsed",
                Map.of("requested", search.requestedOn().toString()),
                search.id(),
                search.child(),
                Owner.role(AccountRole.COUNTY_OFFICER, DivisionCode.ancestor(village, DivisionLevel.COUNTY)),
                today.day().plusDays(DAYS),
                "/m/funding/search?id=" + search.id())));
    }
}
