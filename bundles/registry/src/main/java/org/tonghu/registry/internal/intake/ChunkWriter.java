package org.tonghu.registry.internal.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.registry.internal.file.ChildRecord;
import org.tonghu.registry.internal.file.Derivation;
import org.tonghu.registry.internal.file.Filed;
import org.tonghu.registry.internal.file.RecordMaker;

/** Stores the good rows of a chunk, set-based, in the current transaction. */
@Component(service = ChunkWriter.class)
public final class ChunkWriter {
    private static final String INSERT = "insert into registry_child (id, village_code, name, pinyin, initials, sex,"
            + " birth_date, ethnicity, id_index, form_hash, open_values, sealed_values, confirmed_on, recheck_on,"
            + " active, created_at, created_by, created_by_name, updated_at, updated_by, updated_by_name, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 10;
    private final Database db;
    private final RecordMaker maker;
    private final Derivation derivation;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public ChunkWriter(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference RecordMaker maker,
            @Reference Derivation derivation,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.db = db;
        this.maker = maker;
        this.derivation = derivation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores them and answers with the new ids by row number.
     *
     * @param check knows the modules' sections
     */
    Map<Long, UUID> write(List<Candidate> good, RowCheck check) {
        if (good.isEmpty()) {
            return Map.of();
        }
        IdBlock ids = new IdBlock(clock.millis());
        Map<Long, UUID> byRow = new LinkedHashMap<>();
        List<Filed> files = new ArrayList<>(good.size());
        for (Candidate row : good) {
            UUID id = ids.next();
            byRow.put(row.number(), id);
            files.add(maker.filed(id, row.village(), row.formHash(), row.values()));
        }
        db.batch(
                INSERT, files.stream().map(Filed::row).map(ChunkWriter::columns).toList());
        LocalDate today = maker.today();
        derivation.opened(files, ids.select(), today);
        storeModules(good, files, check);
        audit.changed(
                "children.imported",
                "child",
                null,
                Caller.who().division(),
                Map.of("rows", new Audit.Change(null, Integer.toString(good.size()))));
        return byRow;
    }

    private static void storeModules(List<Candidate> good, List<Filed> files, RowCheck check) {
        for (int i = 0; i < good.size(); i++) {
            Candidate row = good.get(i);
            ChildRecord child = files.get(i).row();
            row.modules().forEach((module, cells) -> check.section(DivisionCode.prefecture(row.village()), module)
                    .orElseThrow()
                    .store(child.ref(), cells));
        }
    }

    private static Object[] columns(ChildRecord row) {
        return new Object[] {
            row.id(),
            row.village(),
            row.name(),
            row.pinyin(),
            row.initials(),
            row.sex(),
            row.birthDate(),
            row.ethnicity(),
            row.idIndex(),
            row.formHash(),
            row.parts().open(),
            row.parts().sealed(),
            row.confirmedOn(),
            row.recheckOn(),
            row.active(),
            row.created().at(),
            row.created().by(),
            row.created().name(),
            row.updated().at(),
            row.updated().by(),
            row.updated().name(),
            row.version()
        };
    }

    /** Ids of one chunk: they share their upper half, so that the chunk is a range of the primary key. */
    private static final class IdBlock {
        private final long millis;
        private final byte[] shared = new byte[2];
        private long upper;

        IdBlock(long millis) {
            this.millis = millis;
            RANDOM.nextBytes(shared);
        }

        UUID next() {
            byte[] random = new byte[RANDOM_BYTES];
            RANDOM.nextBytes(random);
            System.arraycopy(shared, 0, random, 0, shared.length);
            UUID id = Uuid7.of(millis, random);
            upper = id.getMostSignificantBits();
            return id;
        }

        Sql select() {
            return Sql.of(
                    "select id as child_id from registry_child where id >= ? and id <= ?",
                    new UUID(upper, 0L),
                    new UUID(upper, -1L));
        }
    }
}
