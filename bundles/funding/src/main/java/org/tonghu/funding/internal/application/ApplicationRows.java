package org.tonghu.funding.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Row;
import org.tonghu.api.data.Sql;
import org.tonghu.funding.internal.Kinds;
import org.tonghu.funding.internal.Page;
import org.tonghu.funding.internal.ServedArea;
import org.tonghu.funding.internal.Today;
import org.tonghu.funding.internal.entity.ApplicationRow;
import org.tonghu.funding.internal.rule.CareSetting;

/** Applications in the database: one by JPA, several by SQL; sealed fields opened. Joins the running transaction. */
@Component(service = ApplicationRows.class)
public final class ApplicationRows {
    private final Database db;
    private final JpaTemplate jpa;
    private final Vault vault;
    private final Kinds kinds;
    private final ServedArea area;
    private final Today today;

    @Activate
    public ApplicationRows(
            @Reference(target = "(tonghu.module=funding)") Database db,
            @Reference(target = "(osgi.unit.name=tonghu-funding)") JpaTemplate jpa,
            @Reference Vault vault,
            @Reference Kinds kinds,
            @Reference ServedArea area,
            @Reference Today today) {
        this.db = db;
        this.jpa = jpa;
        this.vault = vault;
        this.kinds = kinds;
        this.area = area;
        this.today = today;
    }

    /** The application, locked until the transaction ends. */
    Optional<Application> locked(UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(lock(em, id))
                .map(this::application));
    }

    Optional<Application> find(UUID id) {
        return db.one(Sql.of("select a.* from funding_application a where a.id = ?", id), this::application);
    }

    /** Stores a new application, or one that was returned and mended, as handed in now. */
    Application apply(UUID id, UUID child, Claim claim, long payer, String formHash) {
        return stored(id, child, row -> {
            row.ask(kinds.index(claim.kind()), claim.care().code(), payer, vault.seal(child, claim.sealed()));
            row.setAlready(claim.alreadyPaid(), claim.alreadyKind());
            row.apply(today.day(), Caller.who().realName(), formHash);
        });
    }

    Application move(Application application, String state) {
        return stored(application.id(), application.child(), row -> row.move(state));
    }

    Application decide(Application application, String state, Decision decision) {
        return stored(application.id(), application.child(), row -> {
            row.move(state);
            row.decide(today.day(), vault.seal(application.child(), decision.fields()));
        });
    }

    /** All applications of a child the caller may learn of, the oldest first. */
    List<Application> of(UUID child) {
        return db.list(
                Sql.of("select a.* from funding_application a where a.child_id = ? and", child)
                        .add(kinds.open("a.kind_index"))
                        .add("order by a.applied_on, a.id"),
                this::application);
    }

    /** Applications where the caller may see, newest first; one more than the page holds. */
    List<Application> page(Page page, String state, byte[] kind) {
        Sql sql = Sql.of("select a.*")
                .add(seen())
                .when(state != null && !state.isBlank(), "and a.state = ?", state)
                .when(kind != null, "and a.kind_index = ?", (Object) kind)
                .when(page.after() != null, "and a.id < ?", page.after());
        if (page.range() != null) {
            sql = sql.add(
                    "and c.village_code >= ? and c.village_code < ?",
                    page.range().lo(),
                    page.range().hi());
        }
        return db.list(sql.add("order by a.id desc limit " + (page.limit() + 1)), this::application);
    }

    /** How many applications in this state the caller may see. */
    long count(String state) {
        return db.count(Sql.of("select count(*)").add(seen()).add("and a.state = ?", state));
    }

    private Sql seen() {
        return Sql.of("from funding_application a join facts_child_v1 c on c.child_id = a.child_id where")
                .add(area.within("c.village_code", "c.child_id"))
                .add("and")
                .add(kinds.open("a.kind_index"));
    }

    private Application stored(UUID id, UUID child, java.util.function.Consumer<ApplicationRow> change) {
        return jpa.txExpr(TransactionType.Required, em -> {
            ApplicationRow known = lock(em, id);
            ApplicationRow row = known == null ? new ApplicationRow(id, child) : known;
            change.accept(row);
            row.sign(Caller.who().realName(), today.now());
            if (known == null) {
                em.persist(row);
            }
            em.flush();
            return application(row);
        });
    }

    private static ApplicationRow lock(EntityManager em, UUID id) {
        return em.find(ApplicationRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Application application(ApplicationRow row) {
        UUID child = row.getChildId();
        Claim claim = claim(
                child,
                row.getKindIndex(),
                row.getCareSetting(),
                row.getAlreadyPaid(),
                row.getAlreadyKind(),
                row.getEnvelope());
        return new Application(
                row.getId(),
                child,
                claim,
                row.getPayer(),
                row.getState(),
                row.getAppliedOn(),
                row.getAppliedBy(),
                row.getDecidedOn(),
                decision(child, row.getDecision()),
                row.getVersion(),
                row.getUpdatedBy(),
                row.getUpdatedAt());
    }

    private Application application(Row row) {
        UUID child = row.uuid("child_id");
        Claim claim = claim(
                child,
                row.bytes("kind_index"),
                row.string("care_setting"),
                row.decimal("already_paid"),
                row.string("already_kind"),
                row.bytes("envelope"));
        LocalDate decidedOn = row.date("decided_on");
        return new Application(
                row.uuid("id"),
                child,
                claim,
                row.number("payer"),
                row.string("state"),
                row.date("applied_on"),
                row.string("applied_by"),
                decidedOn,
                decision(child, row.bytes("decision")),
                row.number("version"),
                row.string("updated_by"),
                row.instant("updated_at"));
    }

    private Claim claim(
            UUID child, byte[] kind, String care, BigDecimal alreadyPaid, String alreadyKind, byte[] envelope) {
        Map<String, String> open = vault.open(child, envelope);
        return new Claim(
                kinds.of(kind),
                CareSetting.byCode(care).orElseThrow(),
                open.get("paidBy"),
                alreadyPaid.setScale(2),
                alreadyKind,
                open.get("payee"),
                open.get("relation"),
                open.get("bank"),
                open.get("account"),
                open.get("note"));
    }

    private Decision decision(UUID child, byte[] sealed) {
        return sealed == null ? null : Decision.of(vault.open(child, sealed));
    }
}
