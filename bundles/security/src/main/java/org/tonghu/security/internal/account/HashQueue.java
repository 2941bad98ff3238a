package org.tonghu.security.internal.account;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tonghu.api.problem.Problem;

/**
 * Hashes passwords two at a time, the others waiting in order of arrival: each takes 19 MiB and tens of milliseconds.
 * Never to be called inside a transaction.
 */
@Component(service = HashQueue.class)
public final class HashQueue {
    private static final int AT_ONCE = 2;
    private static final int SALT = 16;
    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final String decoy;

    @Activate
    public HashQueue() {
        this.decoy = hash("nobody has this password");
    }

    public String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return queued(() -> Argon2.hash(password, salt));
    }

    /** Whether the password has this hash. With null as hash the same work is done, and the answer is false. */
    public boolean matches(String password, String hash) {
        boolean equal = queued(() -> Argon2.matches(password, hash == null ? decoy : hash));
        return hash != null && equal;
    }

    private <T> T queued(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "unavailable", Map.of("retryAfter", 10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "unavailable", Map.of("retryAfter", 10));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
