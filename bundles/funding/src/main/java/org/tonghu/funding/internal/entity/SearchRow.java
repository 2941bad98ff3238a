package org.tonghu.funding.internal.entity;

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

/** A row of {@code funding_search}. */
@Entity
@Table(name = "funding_search")
public class SearchRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "child_id")
    @Convert(converter = UuidColumn.class)
    private UUID childId;

    private String parent;

    @Column(name = "police_station")
    private String policeStation;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    private String result;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "form_hash")
    private String formHash;

    @Version
    private long version;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt;

    protected SearchRow() {}

    public SearchRow(UUID id, UUID childId) {
        this.id = id;
        this.childId = childId;
    }

    public void ask(String whose, String station, LocalDate from, LocalDate until) {
        parent = whose;
        policeStation = station;
        requestedOn = from;
        lastDay = until;
    }

    public void answer(String number, String found, LocalDate on) {
        receiptNumber = number;
        result = found;
        returnedOn = on;
    }

    /** Notes who made this state, when, and by which version of the form. */
    public void sign(String realName, Instant at, String hash) {
        updatedBy = realName;
        updatedAt = at;
        formHash = hash;
    }

    public UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public String getParent() {
        return parent;
    }

    public String getPoliceStation() {
        return policeStation;
    }

    public String getReceiptNumber() {
        return receiptNumber;
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }

    public LocalDate getReturnedOn() {
        return returnedOn;
    }

    public String getResult() {
        return result;
    }

    public LocalDate getLastDay() {
        return lastDay;
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
