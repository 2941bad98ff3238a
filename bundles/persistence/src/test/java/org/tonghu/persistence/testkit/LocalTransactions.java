package org.tonghu.persistence.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tonghu.api.data.Work;
import org.tonghu.persistence.internal.Transactions;

/** Transactions of one database without a container: one connection a thread, kept for the whole transaction. */
final class LocalTransactions implements Transactions {
    private final DataSource source;
    private final ThreadLocal<Running> current = new ThreadLocal<>();

    LocalTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T required(Work<T> work) throws Exception {
        Running running = current.get();
        return running == null ? begin(work) : join(running, work);
    }

    private static <T> T join(Running running, Work<T> work) throws Exception {
        try {
            return work.run();
        } catch (Exception | Error e) {
            running.doomed = true;
            throw e;
        }
    }

    private <T> T begin(Work<T> work) throws Exception {
        T result;
        Running running;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            running = new Running(connection);
            current.set(running);
            result = runAndEnd(running, work);
        } finally {
            current.remove();
        }
        running.after.forEach(Runnable::run);
        return result;
    }

    private static <T> T runAndEnd(Running running, Work<T> work) throws Exception {
        boolean done = false;
        try {
            T result = work.run();
            done = !running.doomed;
            if (running.doomed) {
                throw new SQLException("the transaction was rolled back", "40000");
            }
            running.connection.commit();
            return result;
        } finally {
            if (!done) {
                running.connection.rollback();
            }
        }
    }

    /** The running transaction's connection; closing it only gives it back. */
    Connection connection() throws SQLException {
        Running running = current.get();
        if (running == null) {
            return source.getConnection();
        }
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(running.connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public boolean running() {
        return current.get() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        Running running = current.get();
        if (running == null) {
            action.run();
        } else {
            running.after.add(action);
        }
    }

    @Override
    public Object get(Object key) {
        Running running = current.get();
        return running == null ? null : running.values.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        current.get().values.put(key, value);
    }

    private static final class Running {
        private final Connection connection;
        private final List<Runnable> after = new ArrayList<>();
        private final Map<Object, Object> values = new HashMap<>();
        private boolean doomed;

        Running(Connection connection) {
            this.connection = connection;
        }
    }
}
