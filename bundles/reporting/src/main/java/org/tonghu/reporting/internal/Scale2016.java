package org.tonghu.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.code.Codes;
import org.tonghu.api.problem.FieldError;
import org.tonghu.spi.AssessmentScale;

/** The scale of the registry form of 2016: 较好, 一般, 差, with a score of 0 to 100 where one was given. */
@Component
public final class Scale2016 implements AssessmentScale {
    static final String LEVELS = "reporting-level";
    private static final int HIGHEST = 100;
    private final Codes codes;

    @Activate
    public Scale2016(@Reference Codes codes) {
        this.codes = codes;
    }

    @Override
    public String id() {
        return "form-2016";
    }

    @Override
    public String levels() {
        return LEVELS;
    }

    @Override
    public List<FieldError> check(String level, Integer score) {
        List<FieldError> errors = new ArrayList<>();
        if (level == null) {
            errors.add(FieldError.of("/level", "required"));
        } else if (codes.code(LEVELS, level).isEmpty()) {
            errors.add(FieldError.of("/level", "reporting.level-unknown"));
        }
        if (score != null && (score < 0 || score > HIGHEST)) {
            errors.add(FieldError.of("/score", "reporting.score-range"));
        }
        return errors;
    }
}
