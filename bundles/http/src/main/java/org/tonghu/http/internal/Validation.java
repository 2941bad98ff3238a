package org.tonghu.http.internal;

import java.util.List;
import javax.validation.ValidatorFactory;
import org.apache.cxf.validation.BeanValidationProvider;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Bean validation without an expression language. */
final class Validation {
    private Validation() {}

    static BeanValidationProvider provider() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HibernateValidator.class.getClassLoader());
        try {
            ValidatorFactory factory = javax.validation.Validation.byProvider(HibernateValidator.class)
                    .providerResolver(() -> List.of(new HibernateValidator()))
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory();
            return new BeanValidationProvider(factory);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
