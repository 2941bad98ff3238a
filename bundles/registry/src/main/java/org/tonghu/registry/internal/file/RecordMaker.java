package org.tonghu.registry.internal.file;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.registry.internal.name.Speller;
import org.tonghu.registry.internal.name.Spelling;
import org.tonghu.registry.internal.rule.Ages;
import org.tonghu.registry.internal.value.Envelope;
import org.tonghu.registry.internal.value.FileValues;

/** Makes the stored row from checked values. Legal days are those of Asia/Shanghai. */
@Component(service = RecordMaker.class)
public final class RecordMaker {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Envelope envelope;
    private final Clock clock;

    @Activate
    public RecordMaker(@Reference Envelope envelope, @Reference Clock clock) {
        this.envelope = envelope;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The current caller, now; to the microsecond, which is what the database keeps. */
    public Stamp stamp() {
        return Stamp.of(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS), Caller.who());
    }

    /** A file made or edited now, which also confirms it. */
    public Filed make(UUID id, long village, String formHash, FileValues values, Stamp created) {
        return make(id, village, formHash, values, created, today());
    }

    /** A file that came in bulk: it was confirmed when its form was filled in, as far as the form says. */
    public Filed filed(UUID id, long village, String formHash, FileValues values) {
        LocalDate today = today();
        LocalDate filled =
                values.date("filledOn").filter(day -> !day.isAfter(today)).orElse(today);
        return make(id, village, formHash, values, null, filled);
    }

    private Filed make(
            UUID id, long village, String formHash, FileValues values, Stamp created, LocalDate confirmedOn) {
        Stamp now = stamp();
        LocalDate today = today();
        Spelling spelling = Speller.spell(values.text("name"));
        ChildRecord row = new ChildRecord(
                id,
                village,
                values.text("name"),
                spelling.full(),
                spelling.initials(),
                values.text("sex"),
                values.date("birthDate").orElseThrow(),
                values.text("ethnicity"),
                envelope.idIndex(values.text("idNumber")),
                formHash,
                envelope.part(id, values),
                confirmedOn,
                Ages.nextChange(values, today).orElse(null),
                true,
                created == null ? now : created,
                now,
                1);
        return new Filed(row, values, spelling);
    }

    public FileValues values(ChildRecord row) {
        return envelope.join(row.id(), row.parts());
    }
}
