package org.tonghu.facts.internal.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.fact.Fact;
import org.tonghu.api.fact.Facts;
import org.tonghu.api.fact.Stated;
import org.tonghu.facts.internal.Chunks;

/** Facts in SQL: for each thousand children one lock, one read, and two batches with what changed. */
@Component
public final class SqlFacts implements Facts {
    private final Database db;
    private final FactRows rows;
    private final Confidentiality confidentiality;
    private final Clock clock;

    @Activate
    public SqlFacts(
            @Reference(target = "(tonghu.module=facts)") Database db,
            @Reference Vault vault,
            @Reference Confidentiality confidentiality,
            @Reference Clock clock) {
        this.db = db;
        this.rows = new FactRows(db, vault);
        this.confidentiality = confidentiality;
        this.clock = clock;
    }

    @Override
    public void replace(String source, LocalDate day, Map<UUID, ? extends Collection<Stated>> children) {
        Confidentiality.Reader levels = confidentiality.reader();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> ids = children.keySet().stream().sorted().toList();
        db.tx(() -> {
            for (List<UUID> chunk : Chunks.of(ids)) {
                Map<UUID, Collection<Stated>> stated = new HashMap<>();
                chunk.forEach(id -> stated.put(id, children.get(id)));
                rows.lock(chunk);
                rows.write(Difference.between(rows.open(source, chunk), stated, day), source, now, levels);
            }
            return null;
        });
    }

    @Override
    public List<Fact> on(UUID childId, LocalDate day) {
        return readable(rows.on(childId, day));
    }

    @Override
    public List<Fact> history(UUID childId) {
        return readable(rows.all(childId));
    }

    @Override
    public Set<String> readable(Collection<String> codes) {
        Confidentiality.Reader reader = confidentiality.reader();
        return codes.stream().filter(reader::mayRead).collect(Collectors.toSet());
    }

    private List<Fact> readable(List<Fact> facts) {
        Confidentiality.Reader reader = confidentiality.reader();
        return facts.stream().filter(fact -> reader.mayRead(fact.code())).toList();
    }
}
