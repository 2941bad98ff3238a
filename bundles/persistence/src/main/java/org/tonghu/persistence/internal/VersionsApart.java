package org.tonghu.persistence.internal;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Lets two versions of one module run at once: a bundle sees no service of another bundle of its own name. So each
 * version is bound to its own Database, data source, persistence unit and components although all are called the same,
 * and notices nothing when the other one comes or goes. Everybody else sees both.
 */
final class VersionsApart implements FindHook, EventListenerHook {
    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = bundle(context);
        references.removeIf(reference -> areVersions(asking, reference.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle owner = event.getServiceReference().getBundle();
        listeners.keySet().removeIf(context -> areVersions(bundle(context), owner));
    }

    private static boolean areVersions(Bundle one, Bundle other) {
        return one != null
                && other != null
                && one.getBundleId() != other.getBundleId()
                && one.getSymbolicName() != null
                && one.getSymbolicName().equals(other.getSymbolicName());
    }

    /** The bundle of a context, null where the bundle has just stopped. */
    private static Bundle bundle(BundleContext context) {
        try {
            return context.getBundle();
        } catch (IllegalStateException stopped) {
            return null;
        }
    }
}
