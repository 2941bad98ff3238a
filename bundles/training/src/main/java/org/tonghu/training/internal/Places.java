package org.tonghu.training.internal;

import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.Divisions;

/** Names of places. */
@Component(service = Places.class)
public final class Places {
    private static final int FROM_COUNTY = 2;

    private final Divisions divisions;

    @Activate
    public Places(@Reference Divisions divisions) {
        this.divisions = divisions;
    }

    /** The division's own name, or its code where it is unknown. */
    public String name(long code) {
        return divisions.find(code).map(Division::name).orElse(String.valueOf(code));
    }

    /** Names from the county down, or the only name there is. */
    public String full(long code) {
        var path = divisions.path(code);
        return path.isEmpty()
                ? String.valueOf(code)
                : path.subList(Math.min(FROM_COUNTY, path.size() - 1), path.size()).stream()
                        .map(Division::name)
                        .collect(Collectors.joining(" "));
    }
}
