package org.tonghu.funding.internal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.entity.SearchRow;
import org.tonghu.funding.internal.rule.SearchResult;

/** Searches in the database: one by JPA, several by SQL. Joins the running transaction. */
@Component(service = SearchRows.class)
public final class SearchRows {
    private static final String SELECT =
            "select s.* from funding_search s" + " join facts_child_v1 c on c.child_id = s.child_id where";

    private final Database db;
    private final JpaTemplate jpa;
    private final ServedArea area;

    @Activate
    public SearchRows(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-funding)") JpaTemplate jpa,
            @Reference ServedArea area) {
        this.db = db;
        this.jpa = jpa;
        this.area = area;
    }

    /** The search, locked until the transaction ends. */
    Optional<Search> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(lock(em, id))
                .map(SearchRows::search));
    }

    Search store(Search search, String formHash) {
        return jpa.txExpr(TransactionType.Required, em -> {
            SearchRow known = lock(em, search.id());
            SearchRow row = known == null ? new SearchRow(search.id(), search.child()) : known;
            row.ask(search.parent(), search.policeStation(), search.requestedOn(), search.lastDay());
            row.answer(search.receiptNumber(), search.result().code(), search.returnedOn());
            row.sign(search.updatedBy(), search.updatedAt(), formHash);
            if (known == null) {
                em.persist(row);
            }
            em.flush();
            return search(row);
        });
    }

    /** The search, whoever asks; for the platform's own acts. */
    public Optional<Search> find(UUID id) {
        return db.one(Sql.of("select s.* from funding_search s where s.id = ?", id), SearchRows::search);
    }

    /** All searches for parents of a child the caller has been allowed to see. */
    public List<Search> of(UUID child) {
        return db.list(
                Sql.of("select s.* from funding_search s where s.child_id = ? order by s.requested_on, s.id", child),
                SearchRows::search);
    }

    /**
     * Searches where the caller may see, the longest running first; one more than the page holds.
     *
     * @param state code of what they prove on the day, or null for all
     */
    List<Search> page(Page page, String state, LocalDate day) {
        Sql sql =
                Sql.of(SELECT).add(area.within("c.village_code", "c.child_id")).add(state(state, day));
        if (page.range() != null) {
            sql = sql.add(
                    "and c.village_code >= ? and c.village_code < ?",
                    page.range().lo(),
                    page.range().hi());
        }
        if (page.after() != null) {
            sql = sql.add(
                    "and (s.requested_on, s.id) > (select a.requested_on, a.id from funding_search a where a.id = ?)",
                    page.after());
        }
        return db.list(sql.add("order by s.requested_on, s.id limit " + (page.limit() + 1)), SearchRows::search);
    }

    private static Sql state(String state, LocalDate day) {
        return switch (state == null ? "" : state) {
            case "found" -> Sql.of("and s.result = 'found'");
            case "running" -> Sql.of("and s.result <> 'found' and s.last_day >= ?", day);
            case "proved" -> Sql.of("and s.result = 'not-found' and s.last_day < ? and s.returned_on is not null", day);
            case "awaited" -> Sql.of(
                    "and s.result <> 'found' and s.last_day < ? and (s.result = 'pending' or s.returned_on is null)",
                    day);
            default -> Sql.of("");
        };
    }

    private static SearchRow lock(EntityManager em, UUID id) {
        return em.find(SearchRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Search search(SearchRow row) {
        return new Search(
                row.getId(),
                row.getChildId(),
                row.getParent(),
                row.getPoliceStation(),
                row.getReceiptNumber(),
                row.getRequestedOn(),
                row.getReturnedOn(),
                SearchResult.byCode(row.getResult()).orElseThrow(),
                row.getLastDay(),
                row.getVersion(),
                row.getUpdatedBy(),
                row.getUpdatedAt());
    }

    private static Search search(Row row) {
        return new Search(
                row.uuid("id"),
                row.uuid("child_id"),
                row.string("parent"),
                row.string("police_station"),
                row.string("receipt_number"),
                row.date("requested_on"),
                row.date("returned_on"),
                SearchResult.byCode(row.string("result")).orElseThrow(),
                row.date("last_day"),
                row.number("version"),
                row.string("updated_by"),
                row.instant("updated_at"));
    }
}
