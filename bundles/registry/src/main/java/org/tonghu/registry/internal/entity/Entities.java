package org.tonghu.registry.internal.entity;

import org.tonghu.registry.internal.file.ChildRecord;
import org.tonghu.registry.internal.file.Stamp;
import org.tonghu.registry.internal.value.Envelope;

/** Between the entity, which never travels, and the record that does. */
public final class Entities {
    private Entities() {}

    public static ChildEntity of(ChildRecord record) {
        ChildEntity entity = new ChildEntity();
        entity.id = record.id();
        entity.createdAt = record.created().at();
        entity.createdBy = record.created().by();
        entity.createdByName = record.created().name();
        write(record, entity);
        return entity;
    }

    /** Everything that an edit may change; id, creation and version stay. */
    public static void write(ChildRecord record, ChildEntity entity) {
        entity.village = record.village();
        entity.name = record.name();
        entity.pinyin = record.pinyin();
        entity.initials = record.initials();
        entity.sex = record.sex();
        entity.birthDate = record.birthDate();
        entity.ethnicity = record.ethnicity();
        entity.idIndex = record.idIndex();
        entity.formHash = record.formHash();
        entity.openValues = record.parts().open();
        entity.sealedValues = record.parts().sealed();
        entity.confirmedOn = record.confirmedOn();
        entity.recheckOn = record.recheckOn();
        entity.active = record.active();
        entity.updatedAt = record.updated().at();
        entity.updatedBy = record.updated().by();
        entity.updatedByName = record.updated().name();
    }

    public static ChildRecord record(ChildEntity entity) {
        return new ChildRecord(
                entity.id,
                entity.village,
                entity.name,
                entity.pinyin,
                entity.initials,
                entity.sex,
                entity.birthDate,
                entity.ethnicity,
                entity.idIndex,
                entity.formHash,
                new Envelope.Parts(entity.openValues, entity.sealedValues),
                entity.confirmedOn,
                entity.recheckOn,
                entity.active,
                new Stamp(entity.createdAt, entity.createdBy, entity.createdByName),
                new Stamp(entity.updatedAt, entity.updatedBy, entity.updatedByName),
                entity.version);
    }
}
