package org.tonghu.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Serves the pages below {@code /ui}: hashed files for good, all else with a tag of its content to be asked for again;
 * compressed where the browser takes it. An address without an ending belongs to the console's own pages.
 */
@Component(service = Servlet.class, configurationPid = "org.tonghu.web")
@HttpWhiteboardServletName("tonghu-console")
@HttpWhiteboardServletPattern("/ui/*")
@Designate(ocd = WebConfig.class)
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "ui/";
    private static final String INDEX = "index.html";
    private static final String HASHED = "assets/";

    private final transient Assets assets;

    @Activate
    public ConsoleServlet(BundleContext context, WebConfig config) {
        this(new Assets(path -> entry(context.getBundle(), path), replacements(config)));
    }

    ConsoleServlet(Assets assets) {
        this.assets = assets;
    }

    private static URL entry(Bundle bundle, String path) {
        return bundle.getEntry(PAGES + path);
    }

    private static Path replacements(WebConfig config) {
        return config.replacements().isBlank()
                ? Path.of(System.getProperty("karaf.etc", "etc"), "ui")
                : Path.of(config.replacements());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Asset> asset = isPage(path) ? assets.find(INDEX) : assets.find(path);
        SecurityHeaders.set(response);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.startsWith(HASHED)) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            send(asset.get(), request, response);
        } else {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", asset.get().etag());
            if (asset.get().etag().equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                send(asset.get(), request, response);
            }
        }
    }

    private static boolean isPage(String path) {
        return path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0;
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(asset.mediaType());
        response.setHeader("Vary", "Accept-Encoding");
        boolean compressed = asset.gzip() != null && takesGzip(request);
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        try (InputStream in = (compressed ? asset.gzip() : asset.plain()).openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?(\\s*,.*)?");
    }
}
