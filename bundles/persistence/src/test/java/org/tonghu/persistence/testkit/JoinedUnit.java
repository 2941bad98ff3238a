package org.tonghu.persistence.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A bundle's persistence unit on connections that join the running transaction, whose end is not the unit's. */
public final class JoinedUnit implements JpaTemplate, AutoCloseable {
    private static final Set<String> NOT_ITS_OWN = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final EntityManagerFactory factory;

    public JoinedUnit(String unitName, DataSource joined) {
        DataSource source = shielded(joined);
        this.factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        unitName,
                        Map.of(
                                "javax.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "javax.persistence.nonJtaDataSource",
                                source,
                                "javax.persistence.jtaDataSource",
                                source,
                                "eclipselink.logging.level",
                                "WARNING"));
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            R result = code.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            em.close();
        }
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(type, em -> {
            code.accept(em);
            return null;
        });
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    @Override
    public void close() {
        factory.close();
    }

    private static DataSource shielded(DataSource joined) {
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? shielded(joined.getConnection())
                        : method.invoke(joined, arguments));
    }

    private static Connection shielded(Connection connection) throws SQLException {
        boolean running = !connection.getAutoCommit();
        return proxy(
                Connection.class,
                (method, arguments) -> running && NOT_ITS_OWN.contains(method.getName())
                        ? null
                        : method.invoke(connection, arguments));
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** One call of a proxy. */
    private interface Call {
        Object of(Method method, Object[] arguments) throws Exception;
    }
}
