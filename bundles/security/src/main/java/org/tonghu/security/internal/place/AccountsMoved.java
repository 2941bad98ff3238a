package org.tonghu.security.internal.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.DivisionChange;

/** Accounts, and divisions given to them besides their own, follow a division whose code changes (Cl. 11c). */
@Component
public final class AccountsMoved implements DivisionChange {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database db;
    private final Clock clock;

    @Activate
    public AccountsMoved(@Reference(target = "(tonghu.module=security)") Database db, @Reference Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> preview(Map<Long, Long> codes) {
        Sql count = Sql.of("select count(*) from security_account where closed_at is null and")
                .add(Sql.in("division", codes.keySet()));
        return Map.of("division.accounts", db.count(count));
    }

    @Override
    public void move(Map<Long, Long> codes) {
        List<Object[]> pairs = codes.entrySet().stream()
                .map(pair -> new Object[] {pair.getValue(), pair.getKey()})
                .toList();
        db.batch(
                "update security_account set division = ?, version = version + 1"
                        + " where division = ? and closed_at is null",
                pairs);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        codes.forEach((from, to) -> moveAssignments(from, to, today));
    }

    /** Who has the new one already keeps that; the old one ends. */
    private void moveAssignments(long from, long to, LocalDate today) {
        db.update(Sql.of(
                "update security_assignment set division = ? where division = ? and not exists (select 1 from"
                        + " security_assignment x where x.account_id = security_assignment.account_id"
                        + " and x.division = ?)",
                to,
                from,
                to));
        db.update(Sql.of(
                "update security_assignment set until = ? where division = ? and (until is null or until > ?)",
                today,
                from,
                today));
    }
}
