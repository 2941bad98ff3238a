package org.tonghu.health.internal.entity;

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

/** A row of {@code health_treatment}. First and last day are in clear, because figures count by them. */
@Entity
@Table(name = "health_treatment")
public class TreatmentRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "child_id")
    @Convert(converter = UuidColumn.class)
    private UUID childId;

    private byte[] envelope;

    @Column(name = "illness_index")
    private byte[] illnessIndex;

    @Column(name = "hospital_index")
    private byte[] hospitalIndex;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "form_hash")
    private String formHash;

    @Version
    private long version;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt;

    protected TreatmentRow() {}

    public TreatmentRow(UUID id, UUID childId) {
        this.id = id;
        this.childId = childId;
    }

    /** Replaces what is sealed, with the blind indexes that belong to it. */
    public void seal(byte[] newEnvelope, byte[] newIllnessIndex, byte[] newHospitalIndex) {
        envelope = newEnvelope.clone();
        illnessIndex = newIllnessIndex.clone();
        hospitalIndex = newHospitalIndex.clone();
    }

    public void setPeriod(LocalDate first, LocalDate last) {
        startedOn = first;
        endedOn = last;
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

    public byte[] getEnvelope() {
        return envelope.clone();
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
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
