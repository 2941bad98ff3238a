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

/** A row of {@code visits_visit}: who was visited, when and how never changes; what was found may be corrected. */
@Entity
@Table(name = "visits_visit")
public class VisitRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "child_id")
    @Convert(converter = UuidColumn.class)
    private UUID childId;

    @Column(name = "village_code")
    private long villageCode;

    @Column(name = "visited_on")
    private LocalDate visitedOn;

    private String method;

    @Column(name = "child_seen")
    private boolean childSeen;

    @Column(name = "guardian_seen")
    private boolean guardianSeen;

    private String guardianship;
    private String schooling;
    private String contact;

    @Column(name = "lost_on")
    private LocalDate lostOn;

    private boolean harm;
    private String needs;

    @Column(name = "next_on")
    private LocalDate nextOn;

    private byte[] note;

    @Column(name = "form_hash")
    private String formHash;

    @Convert(converter = UuidColumn.class)
    private UUID recorder;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    @Convert(converter = InstantColumn.class)
    private Instant recordedAt;

    @Version
    private long version;

    protected VisitRow() {}

    public VisitRow(UUID id, UUID childId, long villageCode) {
        this.id = id;
        this.childId = childId;
        this.villageCode = villageCode;
    }

    public void made(LocalDate on, String how, boolean sawChild, boolean sawGuardian) {
        visitedOn = on;
        method = how;
        childSeen = sawChild;
        guardianSeen = sawGuardian;
    }

    public void found(String ofGuardianship, String ofSchooling, String ofContact, LocalDate lost, boolean suspected) {
        guardianship = ofGuardianship;
        schooling = ofSchooling;
        contact = ofContact;
        lostOn = lost;
        harm = suspected;
    }

    /** @param sealed note, or null */
    public void next(String needed, LocalDate on, byte[] sealed) {
        needs = needed;
        nextOn = on;
        note = sealed == null ? null : sealed.clone();
    }

    /** Notes who made this state, when, and by which version of the form. */
    public void sign(UUID account, String realName, Instant at, String hash) {
        recorder = account;
        recordedBy = realName;
        recordedAt = at;
        formHash = hash;
    }

    public UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public long getVillageCode() {
        return villageCode;
    }

    public LocalDate getVisitedOn() {
        return visitedOn;
    }

    public String getMethod() {
        return method;
    }

    public boolean isChildSeen() {
        return childSeen;
    }

    public boolean isGuardianSeen() {
        return guardianSeen;
    }

    public String getGuardianship() {
        return guardianship;
    }

    public String getSchooling() {
        return schooling;
    }

    public String getContact() {
        return contact;
    }

    public LocalDate getLostOn() {
        return lostOn;
    }

    public boolean isHarm() {
        return harm;
    }

    public String getNeeds() {
        return needs;
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public byte[] getNote() {
        return note == null ? null : note.clone();
    }

    public String getFormHash() {
        return formHash;
    }

    public UUID getRecorder() {
        return recorder;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public long getVersion() {
        return version;
    }
}
