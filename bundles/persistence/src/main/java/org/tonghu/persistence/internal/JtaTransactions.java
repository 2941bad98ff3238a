package org.tonghu.persistence.internal;

import java.sql.SQLTransientException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.data.Work;

/** Container transactions, shared by all bundles of one request. */
final class JtaTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final int timeoutSeconds;

    JtaTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry, int timeoutSeconds) {
        this.manager = manager;
        this.registry = registry;
        this.timeoutSeconds = timeoutSeconds;
    }

    @Override
    public <T> T required(Work<T> work) throws Exception {
        return running() ? join(work) : begin(work);
    }

    private <T> T join(Work<T> work) throws Exception {
        boolean done = false;
        try {
            T result = work.run();
            done = true;
            return result;
        } finally {
            if (!done) {
                manager.setRollbackOnly();
            }
        }
    }

    private <T> T begin(Work<T> work) throws Exception {
        manager.setTransactionTimeout(timeoutSeconds);
        manager.begin();
        boolean done = false;
        T result;
        try {
            result = work.run();
            done = true;
        } finally {
            if (!done) {
                manager.rollback();
            }
        }
        commit();
        return result;
    }

    private void commit() throws Exception {
        try {
            manager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            throw new SQLTransientException("the transaction was rolled back", "40000", e);
        }
    }

    @Override
    public boolean running() {
        try {
            int status = manager.getStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (!running()) {
            action.run();
            return;
        }
        try {
            manager.getTransaction().registerSynchronization(new AfterCommit(action));
        } catch (RollbackException e) {
            LOG.debug("Nothing follows a transaction that is going to be rolled back", e);
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object get(Object key) {
        return running() ? registry.getResource(key) : null;
    }

    @Override
    public void put(Object key, Object value) {
        registry.putResource(key, value);
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // only the outcome matters
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("Committed, but what should follow the commit failed", e);
            }
        }
    }
}
