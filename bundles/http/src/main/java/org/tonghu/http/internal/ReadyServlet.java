package org.tonghu.http.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 200 once people can be served, else 503 with what is missing. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/ready", "osgi.http.whiteboard.servlet.name=tonghu-ready"})
public final class ReadyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Readiness readiness;
    private final transient ObjectMapper mapper = Json.mapper();

    @Activate
    public ReadyServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> missing = readiness.missing();
        response.setStatus(missing.isEmpty() ? 200 : 503);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (!missing.isEmpty()) {
            response.setHeader("Retry-After", "1");
        }
        response.getOutputStream()
                .write(mapper.writeValueAsBytes(Map.of("ready", missing.isEmpty(), "missing", missing)));
    }
}
