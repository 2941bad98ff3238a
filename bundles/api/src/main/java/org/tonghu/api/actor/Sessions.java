package org.tonghu.api.actor;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Resolves the session cookie of a request. Provided by security, asked by the dispatcher. */
@ProviderType
public interface Sessions {
    /** Name of the cookie. */
    String COOKIE = "TONGHU_SESSION";

    /**
     * The person behind a session token; empty when unknown, idle longer than allowed, or ended. Renews the idle clock.
     * A session that has passed the password but not yet the second factor, or that must first change its password, is
     * returned with {@link Session#restricted()}.
     */
    Optional<Session> resolve(String token);

    /**
     * @param restricted only methods marked {@code @SignedIn(whileRestricted = true)} may be called
     */
    record Session(Actor actor, boolean restricted) {}
}
