package org.tonghu.health.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.data.Sql;
import org.tonghu.spi.SearchSource;

/** Finds children by the name of an illness or of a designated hospital, for those who may read medical data. */
@Component
public final class TreatmentSearch implements SearchSource {
    private static final int FEWEST_CHARACTERS = 2;

    private final Labels labels;
    private final Envelope envelope;
    private final ServedArea area;
    private final Permissions permissions;

    @Activate
    public TreatmentSearch(
            @Reference Labels labels,
            @Reference Envelope envelope,
            @Reference ServedArea area,
            @Reference Permissions permissions) {
        this.labels = labels;
        this.envelope = envelope;
        this.area = area;
        this.permissions = permissions;
    }

    @Override
    public Optional<Sql> children(String words) {
        String sought = words.strip();
        if (sought.length() < FEWEST_CHARACTERS || !permissions.holds(Caller.who(), TreatmentSection.READ)) {
            return Optional.empty();
        }
        List<byte[]> illnesses = labels.containing(Labels.ILLNESS, sought).stream()
                .map(envelope::illness)
                .toList();
        List<byte[]> hospitals = labels.containing(Labels.HOSPITAL, sought).stream()
                .map(envelope::hospital)
                .toList();
        if (illnesses.isEmpty() && hospitals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Sql.of("select t.child_id from health_treatment t"
                        + " join facts_child_v1 c on c.child_id = t.child_id where (")
                .add(Sql.in("t.illness_index", illnesses))
                .add("or")
                .add(Sql.in("t.hospital_index", hospitals))
                .add(") and")
                .add(area.within("c.village_code")));
    }
}
