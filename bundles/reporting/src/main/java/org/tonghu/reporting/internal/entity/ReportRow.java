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

/** A row of {@code reporting_report} but for its child, which is set by SQL. Place, situation and times are in clear, because figures count by them. */
@Entity
@Table(name = "reporting_report")
public class ReportRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    /** Null when it is stored; a null of this type can't be bound. */
    @Column(name = "case_id", insertable = false)
    @Convert(converter = UuidColumn.class)
    private UUID caseId;

    private long division;

    private String situation;

    @Column(name = "discovered_at")
    @Convert(converter = InstantColumn.class)
    private Instant discoveredAt;

    @Column(name = "reported_at")
    @Convert(converter = InstantColumn.class)
    private Instant reportedAt;

    @Column(name = "police_told")
    private boolean policeTold;

    private byte[] envelope;

    @Column(name = "created_by")
    @Convert(converter = UuidColumn.class)
    private UUID createdBy;

    @Column(name = "form_hash")
    private String formHash;

    @Version
    private long version;

    protected ReportRow() {}

    public ReportRow(UUID id, long division, String situation, UUID createdBy, String formHash) {
        this.id = id;
        this.division = division;
        this.situation = situation;
        this.createdBy = createdBy;
        this.formHash = formHash;
    }

    public void setTimes(Instant discovered, Instant reported) {
        discoveredAt = discovered;
        reportedAt = reported;
    }

    public void setCase(UUID newCase) {
        caseId = newCase;
    }

    public void seal(byte[] sealed, boolean told) {
        envelope = sealed.clone();
        policeTold = told;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public long getDivision() {
        return division;
    }

    public String getSituation() {
        return situation;
    }

    public Instant getDiscoveredAt() {
        return discoveredAt;
    }

    public Instant getReportedAt() {
        return reportedAt;
    }

    public boolean isPoliceTold() {
        return policeTold;
    }

    public byte[] getEnvelope() {
        return envelope.clone();
    }

    public long getVersion() {
        return version;
    }
}
