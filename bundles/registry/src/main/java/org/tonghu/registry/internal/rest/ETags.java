package org.tonghu.registry.internal.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.EntityTag;
import org.tonghu.api.problem.Problem;

/** A record's version as an entity tag. */
final class ETags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:--?gzip)?\"");

    private ETags() {}

    static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version named by an If-Match header; empty without one. */
    static Optional<Long> version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(400, "malformed");
        }
        return Optional.of(Long.parseLong(matcher.group(1)));
    }
}
