package org.tonghu.security.internal.rest;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.Divisions;

/** Names of divisions, once the bundle that knows them is there; this one starts before it. */
@Component(service = DivisionNames.class)
public final class DivisionNames {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Divisions divisions;

    /** The name, or null where it is not known. */
    String of(long code) {
        return Optional.ofNullable(divisions)
                .flatMap(known -> known.find(code))
                .map(Division::name)
                .orElse(null);
    }
}
