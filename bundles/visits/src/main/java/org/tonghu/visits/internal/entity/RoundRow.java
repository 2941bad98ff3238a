package org.tonghu.visits.internal.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tonghu.api.jpa.InstantColumn;
import org.tonghu.api.jpa.UuidColumn;

/** A row of {@code visits_round}. What is null when a round is opened is not inserted: PostgreSQL takes an untyped null for text. */
@Entity
@Table(name = "visits_round")
public class RoundRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    private String kind;
    private String quarter;

    @Column(name = "division_code")
    private long divisionCode;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String note;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    @Convert(converter = InstantColumn.class)
    private Instant openedAt;

    @Column(name = "rule_version", insertable = false)
    @Convert(converter = UuidColumn.class)
    private UUID ruleVersion;

    private Integer expected;

    @Column(name = "frozen_by")
    private String frozenBy;

    @Column(name = "frozen_at", insertable = false)
    @Convert(converter = InstantColumn.class)
    private Instant frozenAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at", insertable = false)
    @Convert(converter = InstantColumn.class)
    private Instant closedAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    private long version;

    protected RoundRow() {}

    public RoundRow(UUID id, String kind, String quarter, long divisionCode) {
        this.id = id;
        this.kind = kind;
        this.quarter = quarter;
        this.divisionCode = divisionCode;
    }

    public void plan(LocalDate first, LocalDate last, String text) {
        startsOn = first;
        dueOn = last;
        note = text;
    }

    public void opened(String by, Instant at) {
        openedBy = by;
        openedAt = at;
    }

    /** @param first the round's first day from now on */
    public void frozen(String by, Instant at, UUID rules, int children, LocalDate first) {
        frozenBy = by;
        frozenAt = at;
        ruleVersion = rules;
        expected = children;
        startsOn = first;
    }

    public void closed(String by, Instant at, LocalDate on) {
        closedBy = by;
        closedAt = at;
        closedOn = on;
    }

    public UUID getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public String getQuarter() {
        return quarter;
    }

    public long getDivisionCode() {
        return divisionCode;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getNote() {
        return note;
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public UUID getRuleVersion() {
        return ruleVersion;
    }

    public Integer getExpected() {
        return expected;
    }

    public String getFrozenBy() {
        return frozenBy;
    }

    public Instant getFrozenAt() {
        return frozenAt;
    }

    public String getClosedBy() {
        return closedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public long getVersion() {
        return version;
    }
}
