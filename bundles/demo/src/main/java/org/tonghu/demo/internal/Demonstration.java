package org.tonghu.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.AccountIntake;
import org.tonghu.api.actor.AccountIntake.NewAccount;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.child.ChildIntake;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.qualification.QualificationIntake;
import org.tonghu.demo.internal.Marker.Wanted;
import org.tonghu.demo.internal.population.Population;
import org.tonghu.demo.internal.population.Settlement;
import org.tonghu.demo.internal.population.Village;
import org.tonghu.demo.internal.population.Words;

/**
 * At first start opens accounts and loads an invented population, in a thread of its own. A database that has children
 * nobody invented is left alone. A chunk that fails stops the load; the next start goes on from there.
 */
@Component(service = Demonstration.class, immediate = true, configurationPid = DemoConfig.PID)
@Designate(ocd = DemoConfig.class)
public final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Integer> SHOWN = List.of(5331, 5301);
    private static final int MOST = 1_000_000;
    private static final int TOLD_EACH = 10_000;

    private final Database db;
    private final ChildIntake children;
    private final AccountIntake accounts;
    private final QualificationIntake qualifications;
    private final Divisions divisions;
    private final Clock clock;
    private final DemoReadiness readiness;
    private final Marker marker;
    private final Thread thread;
    private final Words words = new Words();
    private volatile boolean stopped;

    @Activate
    public Demonstration(
            @Reference(target = "(tonghu.module=demo)") Database db,
            @Reference ChildIntake children,
            @Reference AccountIntake accounts,
            @Reference QualificationIntake qualifications,
            @Reference Divisions divisions,
            @Reference Clock clock,
            @Reference DemoReadiness readiness,
            DemoConfig config) {
        this.db = db;
        this.children = children;
        this.accounts = accounts;
        this.qualifications = qualifications;
        this.divisions = divisions;
        this.clock = clock;
        this.readiness = readiness;
        marker = new Marker(db);
        thread = new Thread(() -> run(config), "tonghu-demo");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void run(DemoConfig config) {
        try {
            Caller.asSystem(() -> {
                show(config);
                return null;
            });
        } catch (RuntimeException e) {
            if (stopped) {
                LOG.info("Stopped before the demonstration data were complete; the next start goes on");
                return;
            }
            LOG.error("The demonstration data are not complete; the next start goes on", e);
            readiness.waiting("demonstration data failed: see the log");
        }
    }

    private void show(DemoConfig config) throws IOException {
        Optional<Wanted> wanted = wanted(config);
        if (wanted.isEmpty()) {
            LOG.info("There are children already: no demonstration data");
            readiness.ready();
            return;
        }
        List<Village> villages = Province.villages(divisions);
        Settlement settlement = Settlement.of(villages, SHOWN, wanted.get().size(), words);
        openAccounts(settlement, wanted.get().seed(), wanted.get().asOf());
        load(wanted.get(), settlement);
    }

    private Optional<Wanted> wanted(DemoConfig config) {
        return db.tx(() -> {
            Optional<Wanted> known = marker.read();
            if (known.isPresent() || db.count(Sql.of("select count(*) from facts_child_v1")) > 0) {
                return known;
            }
            int size = Math.max(1, Math.min(MOST, config.size()));
            return Optional.of(marker.begin(config.seed(), size, LocalDate.ofInstant(clock.instant(), ZONE)));
        });
    }

    private void openAccounts(Settlement settlement, long seed, LocalDate asOf) throws IOException {
        AccountFile file = new AccountFile(Path.of(System.getProperty("tonghu.data", ".")));
        List<NewAccount> opened =
                file.keep(DemoAccounts.of(settlement.shown(), settlement.beside(), words, new Passwords(), seed));
        accounts.open(opened);
        qualifications.take(Qualified.of(opened, words.one("certificate"), asOf));
        LOG.info("Demonstration accounts are open; see demo-accounts.csv in the data folder");
    }

    private void load(Wanted wanted, Settlement settlement) {
        if (!wanted.complete()) {
            Population population = new Population(wanted.seed(), wanted.size(), wanted.asOf(), settlement, words);
            new PopulationLoader(db, children, marker)
                    .load(wanted, population, done -> tell(done, wanted.size()), () -> stopped);
        }
        if (!stopped) {
            readiness.ready();
        }
    }

    private void tell(int done, int size) {
        readiness.waiting("demonstration data " + done + " of " + size);
        if (done % TOLD_EACH == 0 || done == size) {
            LOG.info("Demonstration data: {} of {} children", done, size);
        }
    }
}
