package org.tonghu.registry.internal.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.audit.Audit;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.api.division.CodeRange;
import org.tonghu.registry.internal.file.Categories;
import org.tonghu.registry.internal.file.FileViews;
import org.tonghu.registry.internal.file.RecordMaker;
import org.tonghu.registry.internal.rule.Ages;
import org.tonghu.registry.internal.text.Places;

/** The list of children the caller may see, page by page, each page recorded as read. */
@Component(service = ChildList.class)
public final class ChildList {
    private static final String COLUMNS = "select c.id, c.name, c.pinyin, c.sex, c.birth_date, c.village_code,"
            + " c.confirmed_on, c.updated_at from registry_child c where";
    private final Database db;
    private final WordSearch search;
    private final Categories categories;
    private final RecordMaker maker;
    private final Places places;
    private final Audit audit;

    @Activate
    public ChildList(
            @Reference(target = "(tonghu.module=registry)") Database db,
            @Reference WordSearch search,
            @Reference Categories categories,
            @Reference RecordMaker maker,
            @Reference Places places,
            @Reference Audit audit) {
        this.db = db;
        this.search = search;
        this.categories = categories;
        this.maker = maker;
        this.places = places;
        this.audit = audit;
    }

    /** @param after cursor a page gave out, or null for the first */
    public ListPage<ListItem> page(ChildQuery query, int limit, String after, boolean total) {
        return db.tx(() -> {
            Sql where = condition(query);
            Sql sql = Sql.of(COLUMNS).add(where);
            if (after != null) {
                sql = sql.add("and").add(Cursor.read(after).behind());
            }
            List<Found> found =
                    db.list(sql.add("order by c.village_code, c.pinyin, c.id limit ?", limit + 1), ChildList::found);
            List<Found> shown = found.subList(0, Math.min(limit, found.size()));
            Long count = total
                    ? db.count(Sql.of("select count(*) from registry_child c where")
                            .add(where))
                    : null;
            long place = query.area() == null
                    ? Caller.who().division()
                    : query.area().lo();
            audit.read("children.listed", "child", null, place, Integer.toString(shown.size()));
            String next = found.size() > limit ? shown.get(limit - 1).cursor().opaque() : null;
            return new ListPage<>(items(shown), next, count);
        });
    }

    /** The condition on {@code registry_child c}, scope included. */
    public Sql condition(ChildQuery query) {
        Sql sql = scope().predicate("c.village_code", "c.id");
        if (query.area() != null) {
            sql = sql.add(
                    "and c.village_code >= ? and c.village_code < ?",
                    query.area().lo(),
                    query.area().hi());
        }
        if (query.active() != null) {
            sql = sql.add("and c.active = ?", query.active());
        }
        if (query.category() != null) {
            sql = sql.add(
                    "and exists (select 1 from registry_child_category k where k.child_id = c.id and k.category = ?)",
                    query.category());
        }
        if (!query.words().isBlank()) {
            sql = sql.add("and").add(search.condition(query.words(), smallest(query.area())));
        }
        return sql;
    }

    /** The caller's scope, without grants where she holds none: so most lists stay a plain range of an index. */
    private Scope scope() {
        Scope scope = Caller.who().scope();
        if (scope.grantee() == null) {
            return scope;
        }
        long grants = db.count(Sql.of(
                "select count(*) from security_grant where account_id = ? and valid_until > current_timestamp"
                        + " and revoked_at is null",
                scope.grantee()));
        return grants == 0 ? new Scope(scope.ranges(), null) : scope;
    }

    private static CodeRange smallest(CodeRange asked) {
        List<CodeRange> ranges = Caller.who().scope().ranges();
        if (ranges.size() != 1) {
            return asked;
        }
        CodeRange own = ranges.get(0);
        return asked == null || own.hi() - own.lo() < asked.hi() - asked.lo() ? own : asked;
    }

    private List<ListItem> items(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> groups = new HashMap<>();
        categories
                .of(found.stream().map(Found::id).collect(Collectors.toList()))
                .forEach(one -> groups.computeIfAbsent(one.child(), id -> new ArrayList<>())
                        .add(one.category()));
        LocalDate today = maker.today();
        return found.stream()
                .map(one -> new ListItem(
                        one.id(),
                        one.name(),
                        one.sex(),
                        one.birthDate(),
                        Ages.on(today, one.birthDate()),
                        Long.toString(one.village()),
                        places.name(one.village()),
                        places.place(one.village()),
                        groups.getOrDefault(one.id(), List.of()),
                        one.updatedAt(),
                        one.confirmedOn(),
                        FileViews.isStale(one.confirmedOn(), today)))
                .toList();
    }

    private static Found found(Row row) {
        return new Found(
                row.uuid("id"),
                row.string("name"),
                row.string("pinyin"),
                row.string("sex"),
                row.date("birth_date"),
                row.number("village_code"),
                row.date("confirmed_on"),
                row.instant("updated_at"));
    }

    private record Found(
            UUID id,
            String name,
            String pinyin,
            String sex,
            LocalDate birthDate,
            long village,
            LocalDate confirmedOn,
            java.time.Instant updatedAt) {
        Cursor cursor() {
            return new Cursor(village, pinyin, id);
        }
    }
}
