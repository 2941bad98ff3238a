package org.tonghu.http.internal;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.tonghu.api.problem.Problem;

/** Another site can make a browser send a request, but not with a header of ours: each change must carry it. */
final class CrossSite {
    static final String HEADER = "X-Tonghu";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSite() {}

    static void check(HttpServletRequest request) {
        if (!READING.contains(request.getMethod()) && !"1".equals(request.getHeader(HEADER))) {
            throw Problem.of(403, "csrf");
        }
    }
}
