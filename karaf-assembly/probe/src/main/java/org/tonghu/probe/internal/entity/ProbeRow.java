package org.tonghu.probe.internal.entity;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tonghu.api.jpa.UuidColumn;

/** A row of {@code probe_row}. */
@Entity
@Table(name = "probe_row")
public class ProbeRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "made_by")
    private String madeBy;

    protected ProbeRow() {}

    public ProbeRow(UUID id, String madeBy) {
        this.id = id;
        this.madeBy = madeBy;
    }

    public UUID getId() {
        return id;
    }

    public String getMadeBy() {
        return madeBy;
    }
}
