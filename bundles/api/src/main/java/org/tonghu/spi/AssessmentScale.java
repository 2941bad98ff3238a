package org.tonghu.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.problem.FieldError;

/**
 * The scale by which a child's situation is assessed (Cl. 8a, 评估帮扶). One component is chosen for the prefecture; where
 * none is there, the case is not assessable and stays open.
 */
@ConsumerType
public interface AssessmentScale {
    /** Stable name, kept with each assessment, e.g. {@code form-2016}. */
    String id();

    /** The code list of its levels. */
    String levels();

    /**
     * What is wrong with an assessment; empty if nothing.
     *
     * @param level code of the list, or null
     * @param score or null
     * @return errors with the pointers {@code /level} and {@code /score}; codes are keys in the i18n bundle of the module
     *     that gives the scale, {@code module.name}
     */
    List<FieldError> check(String level, Integer score);
}
