package org.tonghu.http.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;

/** What a servlet behind the dispatcher is told. */
record MountConfig(ServletContext context) implements ServletConfig {
    private static final Map<String, String> SETTINGS =
            Map.of("hide-service-list-page", "true", "disable-address-updates", "true");

    @Override
    public String getServletName() {
        return "tonghu";
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getInitParameter(String name) {
        return SETTINGS.get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.enumeration(SETTINGS.keySet());
    }
}
