package org.tonghu.registry.internal.intake;

import java.util.Map;
import org.tonghu.api.problem.FieldError;

/** Something wrong with a row, and the module whose texts say it. */
public record Fault(String module, FieldError error) {
    static final String OWN = "registry";

    static Fault own(String pointer, String code, Map<String, Object> args) {
        return new Fault(OWN, new FieldError(pointer, code, args));
    }

    static Fault own(FieldError error) {
        return new Fault(OWN, error);
    }
}
