package org.tonghu.funding.internal.entity;

import java.math.BigDecimal;
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

/** A row of {@code funding_application}: the kind as a blind index, account and decision sealed. */
@Entity
@Table(name = "funding_application")
public class ApplicationRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "child_id")
    @Convert(converter = UuidColumn.class)
    private UUID childId;

    @Column(name = "kind_index")
    private byte[] kindIndex;

    @Column(name = "care_setting")
    private String careSetting;

    private long payer;

    @Column(name = "already_paid")
    private BigDecimal alreadyPaid;

    @Column(name = "already_kind")
    private String alreadyKind;

    private byte[] envelope;

    private String state;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private byte[] decision;

    @Column(name = "form_hash")
    private String formHash;

    @Version
    private long version;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt;

    protected ApplicationRow() {}

    public ApplicationRow(UUID id, UUID childId) {
        this.id = id;
        this.childId = childId;
    }

    public void ask(byte[] kind, String care, long paidBy, byte[] sealed) {
        kindIndex = kind.clone();
        careSetting = care;
        payer = paidBy;
        envelope = sealed.clone();
    }

    public void setAlready(BigDecimal paid, String kind) {
        alreadyPaid = paid;
        alreadyKind = kind;
    }

    public void apply(LocalDate on, String by, String hash) {
        appliedOn = on;
        appliedBy = by;
        formHash = hash;
        state = "checking";
    }

    public void move(String newState) {
        state = newState;
    }

    public void decide(LocalDate on, byte[] sealed) {
        decidedOn = on;
        decision = sealed.clone();
    }

    /** Notes who made this state and when. */
    public void sign(String realName, Instant at) {
        updatedBy = realName;
        updatedAt = at;
    }

    public UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public byte[] getKindIndex() {
        return kindIndex.clone();
    }

    public String getCareSetting() {
        return careSetting;
    }

    public long getPayer() {
        return payer;
    }

    public BigDecimal getAlreadyPaid() {
        return alreadyPaid;
    }

    public String getAlreadyKind() {
        return alreadyKind;
    }

    public byte[] getEnvelope() {
        return envelope.clone();
    }

    public String getState() {
        return state;
    }

    public LocalDate getAppliedOn() {
        return appliedOn;
    }

    public String getAppliedBy() {
        return appliedBy;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    /** The sealed decision, or null while there is none. */
    public byte[] getDecision() {
        return decision == null ? null : decision.clone();
    }

    public long getVersion() {
        return version;
    }

    public String getUpdatedBy() {
        return updatedBy;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
