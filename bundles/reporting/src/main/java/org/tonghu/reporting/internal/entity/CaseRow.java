package org.tonghu.reporting.internal.entity;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tonghu.api.jpa.InstantColumn;
import org.tonghu.api.jpa.UuidColumn;

/**
 * A row of {@code reporting_case}: where a case stands. What may be null is not inserted, since a null of these types can't
 * be bound; its child and when it is due are set by SQL. What was done in it are rows of {@code reporting_step}.
 */
@Entity
@Table(name = "reporting_case")
public class CaseRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    private String number;
    private long division;

    private String situation;
    private String urgency;
    private String receiver;
    private String state;
    private int round;

    @Column(name = "opened_at")
    @Convert(converter = InstantColumn.class)
    private Instant openedAt;

    @Column(name = "received_at", insertable = false)
    @Convert(converter = InstantColumn.class)
    private Instant receivedAt;

    @Column(name = "received_in_time", insertable = false)
    private Boolean receivedInTime;

    @Column(name = "closed_at", insertable = false)
    @Convert(converter = InstantColumn.class)
    private Instant closedAt;

    @Version
    private long version;

    protected CaseRow() {}

    public CaseRow(UUID id, String number, long division, Instant openedAt) {
        this.id = id;
        this.number = number;
        this.division = division;
        this.openedAt = openedAt;
        this.round = 1;
    }

    public void setTerms(String newSituation, String newUrgency, String newReceiver) {
        situation = newSituation;
        urgency = newUrgency;
        receiver = newReceiver;
    }

    public void setState(String newState) {
        state = newState;
    }

    public void receive(Instant at, boolean inTime) {
        receivedAt = at;
        receivedInTime = inTime;
    }

    public void close(Instant at) {
        closedAt = at;
    }

    /** Begins a new round in which every step is due again; that it is no longer closed is set by SQL. */
    public void reopen() {
        round++;
    }

    public UUID getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public long getDivision() {
        return division;
    }

    public String getSituation() {
        return situation;
    }

    public String getUrgency() {
        return urgency;
    }

    public String getReceiver() {
        return receiver;
    }

    public String getState() {
        return state;
    }

    public int getRound() {
        return round;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Boolean getReceivedInTime() {
        return receivedInTime;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public long getVersion() {
        return version;
    }
}
