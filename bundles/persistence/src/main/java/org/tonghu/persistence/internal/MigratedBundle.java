package org.tonghu.persistence.internal;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.tonghu.api.data.Database;

/** A bundle with tables: what it asks for, what became of it, and the services it was given. */
final class MigratedBundle {
    private final Bundle bundle;
    private final String changelog;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private String failure;
    private boolean gone;

    MigratedBundle(Bundle bundle, String changelog) {
        this.bundle = bundle;
        this.changelog = changelog;
    }

    Bundle bundle() {
        return bundle;
    }

    String changelog() {
        return changelog;
    }

    /** The last part of the bundle's name. */
    String module() {
        String name = bundle.getSymbolicName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    synchronized String failure() {
        return failure;
    }

    synchronized void failed(String reason) {
        failure = reason;
    }

    /**
     * Its tables are as its change log says: the bundle gets its data source and its Database, registered as its own so
     * that another version of it does not see them.
     */
    synchronized void ready(DataSource source, Database database) {
        failure = null;
        BundleContext context = bundle.getBundleContext();
        if (gone || context == null) {
            return;
        }
        Hashtable<String, Object> names = new Hashtable<>();
        names.put("osgi.jndi.service.name", "tonghu." + module());
        services.add(context.registerService(DataSource.class, source, names));
        Hashtable<String, Object> of = new Hashtable<>();
        of.put(Database.MODULE, module());
        services.add(context.registerService(Database.class, database, of));
    }

    synchronized void remove() {
        gone = true;
        services.forEach(ServiceRegistration::unregister);
        services.clear();
    }

    synchronized boolean isGone() {
        return gone;
    }
}
