package org.tonghu.http.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Sessions;

/** Finds who asks, for which prefecture, in which language. */
final class CallerOfRequest {
    /** Attribute of the request: set where the session is restricted. */
    static final String RESTRICTED = "tonghu.restricted";

    private static final Pattern PREFECTURE = Pattern.compile("53\\d\\d(\\d\\d|\\d{8})?");
    private final Ground ground;

    CallerOfRequest(Ground ground) {
        this.ground = ground;
    }

    Caller find(HttpServletRequest request) {
        Optional<Sessions.Session> session =
                token(request).flatMap(token -> ground.sessions().resolve(token));
        session.filter(Sessions.Session::restricted).ifPresent(found -> request.setAttribute(RESTRICTED, true));
        Actor actor = session.map(Sessions.Session::actor).orElse(Actor.ANONYMOUS);
        return Caller.of(actor, prefecture(actor, request), locale(request), request.getRemoteAddr());
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The caller's own; a province user says which. Four digits or a whole code. */
    private static int prefecture(Actor actor, HttpServletRequest request) {
        if (actor.prefecture() != 0) {
            return actor.prefecture();
        }
        String asked = query(request);
        return asked != null && PREFECTURE.matcher(asked).matches() ? Integer.parseInt(asked.substring(0, 4)) : 0;
    }

    /** Read from the query alone: asking the container for a parameter could eat a form's body. */
    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : Stream.of(query.split("&"))
                        .filter(pair -> pair.startsWith("prefecture="))
                        .map(pair -> pair.substring("prefecture=".length()))
                        .findFirst()
                        .orElse(null);
    }

    /** English where it is asked for before Chinese, else Chinese. */
    static Locale locale(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
