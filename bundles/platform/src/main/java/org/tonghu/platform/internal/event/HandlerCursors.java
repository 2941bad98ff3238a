package org.tonghu.platform.internal.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.event.Cursors;
import org.tonghu.spi.DomainEventHandler;

/** Cursors of handlers that are registered as services. */
@Component
public final class HandlerCursors implements Cursors {
    private final Database database;
    private final Pump pump;

    @Activate
    public HandlerCursors(@Reference(target = "(tonghu.module=platform)") Database database, @Reference Pump pump) {
        this.database = database;
        this.pump = pump;
    }

    @Override
    public Optional<Instant> waitingSince(DomainEventHandler handler, CodeRange area) {
        Track track = track(handler);
        Sql oldest = Sql.of("select min(first_at) as first_at from (").add(unnumbered(handler, area));
        for (int prefecture : prefectures(area)) {
            oldest = oldest.add("union all").add(behind(track.cursor(prefecture), handler, area));
        }
        return database.one(oldest.add(") waiting"), row -> Optional.ofNullable(row.instant("first_at")))
                .flatMap(first -> first);
    }

    @Override
    public void rewind(DomainEventHandler handler, int prefecture) {
        Cursor cursor = track(handler).cursor(prefecture);
        database.tx(() -> {
            database.update(Sql.of(
                    "update platform_cursor set number = 0 where role = ? and handler = ? and prefecture = ?",
                    cursor.role(),
                    cursor.handler(),
                    prefecture));
            database.afterCommit(() -> pump.again(cursor));
            return null;
        });
    }

    private Track track(DomainEventHandler handler) {
        return pump.track(handler).orElseThrow(() -> new IllegalArgumentException("not a handler: " + handler.name()));
    }

    private static Sql unnumbered(DomainEventHandler handler, CodeRange area) {
        return Sql.of(
                        "select min(happened_at) as first_at from platform_event where number is null"
                                + " and village >= ? and village < ? and",
                        area.lo(),
                        area.hi())
                .add(Sql.in("type", handler.types()));
    }

    private static Sql behind(Cursor cursor, DomainEventHandler handler, CodeRange area) {
        return Sql.of(
                        "select min(happened_at) from platform_event where prefecture = ? and number > coalesce((select"
                                + " c.number from platform_cursor c where c.role = ? and c.handler = ?"
                                + " and c.prefecture = ?), 0) and village >= ? and village < ? and",
                        cursor.prefecture(),
                        cursor.role(),
                        cursor.handler(),
                        cursor.prefecture(),
                        area.lo(),
                        area.hi())
                .add(Sql.in("type", handler.types()));
    }

    /** Those of the area that have events, and 0 where the whole province is meant. */
    private List<Integer> prefectures(CodeRange area) {
        List<Integer> found = new ArrayList<>();
        for (int prefecture : pump.prefectures()) {
            long code = DivisionCode.ofPrefecture(prefecture);
            long step = prefecture == 0 ? 1 : DivisionLevel.PREFECTURE.step();
            if (code < area.hi() && area.lo() < code + step) {
                found.add(prefecture);
            }
        }
        return found;
    }
}
