package org.tonghu.registry.internal.entity;

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

/** A row of registry_child, for opening and editing one file. Lists and imports go by SQL. */
@Entity
@Table(name = "registry_child")
public class ChildEntity {
    @Id
    @Convert(converter = UuidColumn.class)
    UUID id;

    @Column(name = "village_code")
    long village;

    String name;
    String pinyin;
    String initials;
    String sex;

    @Column(name = "birth_date")
    LocalDate birthDate;

    String ethnicity;

    @Column(name = "id_index")
    byte[] idIndex;

    @Column(name = "form_hash")
    String formHash;

    @Column(name = "open_values")
    String openValues;

    @Column(name = "sealed_values")
    byte[] sealedValues;

    @Column(name = "confirmed_on")
    LocalDate confirmedOn;

    @Column(name = "recheck_on")
    LocalDate recheckOn;

    boolean active;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    Instant createdAt;

    @Column(name = "created_by")
    @Convert(converter = UuidColumn.class)
    UUID createdBy;

    @Column(name = "created_by_name")
    String createdByName;

    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    Instant updatedAt;

    @Column(name = "updated_by")
    @Convert(converter = UuidColumn.class)
    UUID updatedBy;

    @Column(name = "updated_by_name")
    String updatedByName;

    @Version
    long version;
}
