package org.tonghu.http.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;

/**
 * Requests that wait, without a thread, for a provider that is just being replaced. Each comes again once: when the
 * provider is there, or when its time is over.
 */
final class Waiting {
    private static final String HELD = "tonghu.held";
    private static final long HOLD_MILLIS = 2_000;
    private static final int MOST = 500;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    /**
     * Lets the request wait.
     *
     * @param there whether the provider has come meanwhile
     * @return false where it has waited already or too many do: answer now
     */
    boolean hold(String role, HttpServletRequest request, BooleanSupplier there) {
        if (request.getAttribute(HELD) != null || !request.isAsyncSupported() || held.size() >= MOST) {
            return false;
        }
        request.setAttribute(HELD, true);
        AsyncContext async = request.startAsync();
        async.setTimeout(HOLD_MILLIS);
        Held one = new Held(role, async);
        async.addListener(one);
        held.add(one);
        if (there.getAsBoolean()) {
            one.goOn();
        }
        return true;
    }

    int size() {
        return held.size();
    }

    /** A provider of the role has come. */
    void arrived(String role) {
        held.stream().filter(one -> one.role.equals(role)).forEach(Held::goOn);
    }

    /** One request. */
    private final class Held implements AsyncListener {
        private final String role;
        private final AsyncContext async;

        Held(String role, AsyncContext async) {
            this.role = role;
            this.async = async;
        }

        void goOn() {
            if (held.remove(this)) {
                async.dispatch();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            goOn();
        }

        @Override
        public void onError(AsyncEvent event) {
            held.remove(this);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            held.remove(this);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // it waits only once
        }
    }
}
