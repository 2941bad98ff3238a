package org.tonghu.api.actor;

import java.util.Locale;
import org.tonghu.api.data.Work;

/**
 * On whose behalf this thread works. Set by the dispatcher for a request, by the job runner for a job, by timers for the
 * platform; a thread nobody set works for {@link Actor#ANONYMOUS}, who sees nothing.
 */
public final class Caller {
    private static final Caller NOBODY = new Caller(Actor.ANONYMOUS, 0, Locale.SIMPLIFIED_CHINESE, null);
    private static final ThreadLocal<Caller> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

    private final Actor actor;
    private final int prefecture;
    private final Locale locale;
    private final String address;

    private Caller(Actor actor, int prefecture, Locale locale, String address) {
        this.actor = actor;
        this.prefecture = prefecture;
        this.locale = locale;
        this.address = address;
    }

    public static Caller of(Actor actor, int prefecture, Locale locale, String address) {
        return new Caller(actor, prefecture, locale, address);
    }

    public static Caller current() {
        return CURRENT.get();
    }

    /** The current caller's actor. */
    public static Actor who() {
        return current().actor;
    }

    /** Runs the work for this caller and puts the one before back, whatever happens. */
    public static <T> T as(Caller caller, Work<T> work) throws Exception {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.run();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Runs the work for the platform itself. Checked exceptions come wrapped in an IllegalStateException. */
    public static <T> T asSystem(Work<T> work) {
        try {
            return as(of(Actor.SYSTEM, 0, Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Actor actor() {
        return actor;
    }

    /** The prefecture the request is for, four digits: the caller's own, or a province user's choice; 0 for none. */
    public int prefecture() {
        return prefecture;
    }

    public Locale locale() {
        return locale;
    }

    /** Remote address, or null. */
    public String address() {
        return address;
    }
}
