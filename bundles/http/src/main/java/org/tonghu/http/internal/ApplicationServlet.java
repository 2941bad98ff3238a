package org.tonghu.http.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.ws.rs.core.Application;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.validation.BeanValidationProvider;

/** One application on a bus of its own, so that applications come and go without touching each other. */
final class ApplicationServlet extends CXFNonSpringJaxrsServlet {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> providers;
    private final transient BeanValidationProvider validation;

    private ApplicationServlet(Application application, List<Object> providers, BeanValidationProvider validation) {
        super(application);
        this.providers = providers;
        this.validation = validation;
    }

    /** Starts the application; it is ready when this returns. */
    static ApplicationServlet start(
            Application application, List<Object> providers, BeanValidationProvider validation, ServletContext context)
            throws ServletException {
        ApplicationServlet servlet = new ApplicationServlet(application, providers, validation);
        withCxf(() -> servlet.init(new MountConfig(context)));
        return servlet;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        DestinationRegistry registry = new DestinationRegistryImpl();
        Map<Class<?>, Object> extensions = new HashMap<>();
        Bus own = new ExtensionManagerBus(extensions, new HashMap<>(), cxf());
        own.setExtension(registry, DestinationRegistry.class);
        HTTPTransportFactory factory = new HTTPTransportFactory(registry);
        DestinationFactoryManager factories = own.getExtension(DestinationFactoryManager.class);
        factory.getTransportIds().forEach(id -> factories.registerDestinationFactory(id, factory));
        setBus(own);
    }

    @Override
    protected List<?> getProviders(ServletConfig config, String splitChar) {
        return providers;
    }

    @Override
    protected void setAllInterceptors(JAXRSServerFactoryBean bean, ServletConfig config, String splitChar) {
        JAXRSBeanValidationInInterceptor interceptor = new JAXRSBeanValidationInInterceptor();
        interceptor.setProvider(validation);
        bean.getInInterceptors().add(interceptor);
    }

    @Override
    public void destroy() {
        Bus own = getBus();
        super.destroy();
        if (own != null) {
            own.shutdown(true);
        }
    }

    private static ClassLoader cxf() {
        return CXFNonSpringJaxrsServlet.class.getClassLoader();
    }

    private static void withCxf(Start start) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(cxf());
        try {
            start.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The start of a servlet. */
    private interface Start {
        void run() throws ServletException;
    }
}
