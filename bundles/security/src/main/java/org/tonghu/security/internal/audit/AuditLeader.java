package org.tonghu.security.internal.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.security.internal.key.Folders;
import org.tonghu.security.internal.key.KeyRing;

/** Chains twice a second, exports the head each minute and when it stops, and checks the log when asked. */
@Component(immediate = true, service = AuditLeader.class)
public final class AuditLeader {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLeader.class);
    private static final String SELECT = "select " + AuditRow.COLUMNS + ", mac, seq, link from security_audit";

    private final Database db;
    private final AuditKey key;
    private final AuditChain chain;
    private final HeadFile file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(AuditLeader::thread);
    private boolean failing;
    private long exported;

    @Activate
    public AuditLeader(
            BundleContext context,
            @Reference(target = "(tonghu.module=security)") Database db,
            @Reference KeyRing keys,
            @Reference Clock clock) {
        this(Folders.data(context), db, keys, clock);
        timer.scheduleWithFixedDelay(() -> guarded(this::chain), 500, 500, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> guarded(this::export), 1, 1, TimeUnit.MINUTES);
    }

    /** Without timers. */
    AuditLeader(Path folder, Database db, KeyRing keys, Clock clock) {
        this.db = db;
        this.key = new AuditKey(keys);
        this.chain = new AuditChain(db, key, clock);
        this.file = new HeadFile(folder);
    }

    @Deactivate
    void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
        guarded(() -> {
            chain();
            export();
        });
    }

    /** Chains all that is committed now. */
    void chain() {
        int rows;
        do {
            rows = chain.batch();
        } while (rows == AuditChain.BATCH);
    }

    /** Writes the head to the file unless it stands there already. */
    void export() {
        chain.head().filter(head -> head.seq() != exported).ifPresent(head -> {
            file.append(head);
            exported = head.seq();
        });
    }

    /** Heads exported by this node, oldest first. */
    public List<Head> heads() {
        return file.read().stream().flatMap(Optional::stream).toList();
    }

    /** Reads the whole log; takes seconds for a million rows. */
    public Verdict verify() {
        ChainCheck check = new ChainCheck(key, file.read());
        db.each(
                Sql.of(SELECT + " where seq is not null order by seq"),
                row -> check.chained(
                        AuditRow.of(row),
                        row.bytes("mac"),
                        row.number("seq"),
                        Objects.requireNonNullElse(row.bytes("link"), AuditKey.START)));
        db.each(
                Sql.of(SELECT + " where seq is null order by at, id"),
                row -> check.unchained(AuditRow.of(row), row.bytes("mac")));
        return check.verdict();
    }

    private void guarded(Runnable work) {
        try {
            Caller.asSystem(() -> {
                work.run();
                return null;
            });
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The audit log is not being chained; trying again each half second", e);
            }
            failing = true;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tonghu-audit");
        thread.setDaemon(true);
        return thread;
    }
}
