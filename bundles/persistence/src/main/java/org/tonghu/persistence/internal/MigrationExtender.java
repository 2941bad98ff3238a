package org.tonghu.persistence.internal;

import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import liquibase.exception.LiquibaseException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.Dialect;
import org.tonghu.api.module.Migrations;

/**
 * Gives each bundle with a header {@code X-Migrations} its data source and its Database, once its change sets have run.
 * A bundle whose change sets fail gets neither, and the reason is kept; the others are not touched. One after another,
 * on a thread of its own; tried again while the database can't be reached.
 */
@Component(service = Migrations.class, immediate = true, configurationPid = "org.tonghu.persistence")
@Designate(ocd = PersistenceSettings.class)
public final class MigrationExtender implements Migrations, BundleTrackerCustomizer<MigratedBundle> {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationExtender.class);
    private static final String HEADER = "X-Migrations";

    private final BundleContext context;
    private final DataSource source;
    private final Transactions transactions;
    private final PersistenceSettings settings;
    private final Map<Long, MigratedBundle> bundles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "tonghu-migrations"));
    private final BundleTracker<MigratedBundle> tracker;
    private Dialect dialect;

    @Activate
    public MigrationExtender(
            BundleContext context,
            PersistenceSettings settings,
            @Reference(target = "(osgi.jndi.service.name=tonghu)") DataSource source,
            @Reference TransactionManager manager,
            @Reference TransactionSynchronizationRegistry registry) {
        this.context = context;
        this.settings = settings;
        this.source = source;
        this.transactions = new JtaTransactions(manager, registry, settings.transactionSeconds());
        context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, new VersionsApart(), null);
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void deactivate() {
        worker.shutdownNow();
        tracker.close();
    }

    @Override
    public MigratedBundle addingBundle(Bundle bundle, BundleEvent event) {
        String changelog = bundle.getHeaders("").get(HEADER);
        if (changelog == null) {
            return null;
        }
        MigratedBundle migrated = new MigratedBundle(bundle, changelog.strip());
        bundles.put(bundle.getBundleId(), migrated);
        worker.execute(() -> migrate(migrated));
        return migrated;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, MigratedBundle migrated) {
        // from starting to active: nothing new
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, MigratedBundle migrated) {
        bundles.remove(bundle.getBundleId());
        migrated.remove();
    }

    @Override
    public Optional<String> failure(long bundleId) {
        return Optional.ofNullable(bundles.get(bundleId)).map(MigratedBundle::failure);
    }

    private void migrate(MigratedBundle migrated) {
        if (migrated.isGone()) {
            return;
        }
        String module = migrated.module();
        try {
            long start = System.nanoTime();
            Dialect found = dialect();
            ClassLoader loader = migrated.bundle().adapt(BundleWiring.class).getClassLoader();
            new Migration(source, found, settings).run(module, loader, migrated.changelog());
            LOG.info("Tables of {} are up to date ({} ms)", module, (System.nanoTime() - start) / 1_000_000);
            ready(migrated, found);
        } catch (SQLException | LiquibaseException | RuntimeException | LinkageError e) {
            failed(migrated, e);
        }
    }

    private void ready(MigratedBundle migrated, Dialect found) {
        DataSource own = found.rowSecurity() ? new ScopedDataSource(source, transactions, settings) : source;
        migrated.ready(own, new SqlDatabase(own, transactions, found));
    }

    private void failed(MigratedBundle migrated, Throwable failure) {
        migrated.failed(rootMessage(failure));
        if (SqlFailure.unavailable(failure)) {
            LOG.warn("The database can't be reached, tables of {} wait: {}", migrated.module(), failure.getMessage());
            worker.schedule(() -> migrate(migrated), settings.retrySeconds(), TimeUnit.SECONDS);
        } else {
            LOG.error("Migrations of {} failed; it stays without its database", migrated.module(), failure);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /** Only on the worker thread. The dialect becomes a service once the database has answered. */
    private Dialect dialect() throws SQLException {
        if (dialect == null) {
            dialect = Dialects.of(source);
            Hashtable<String, Object> name = new Hashtable<>();
            name.put("name", dialect.name());
            context.registerService(Dialect.class, dialect, name);
        }
        return dialect;
    }
}
