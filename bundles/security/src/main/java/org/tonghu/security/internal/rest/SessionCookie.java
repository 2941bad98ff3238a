package org.tonghu.security.internal.rest;

import javax.servlet.http.HttpServletRequest;
import org.tonghu.api.actor.Sessions;

/** The session's cookie as a header; JAX-RS 2.1 has no name for SameSite. */
final class SessionCookie {
    private SessionCookie() {}

    static String of(String token, HttpServletRequest request) {
        return Sessions.COOKIE + "=" + token + attributes(request);
    }

    /** Takes the cookie away. */
    static String gone(HttpServletRequest request) {
        return Sessions.COOKIE + "=" + attributes(request) + "; Max-Age=0";
    }

    private static String attributes(HttpServletRequest request) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (request.isSecure() ? "; Secure" : "");
    }
}
