package org.tonghu.security.internal.entity;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tonghu.api.jpa.UuidColumn;

/** An account 账号, as an administrator edits it. What proves who she is lies apart, and is written by SQL. */
@Entity
@Table(name = "security_account")
public class Account {
    @Id
    @Convert(converter = UuidColumn.class)
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "username")
    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    @Column(name = "real_name")
    private String realName;

    @Column(name = "role_code")
    private String role;

    @Column(name = "division")
    private long division;

    @Column(name = "department")
    private String department;

    @Version
    @Column(name = "version")
    private long version;

    /** For JPA. */
    protected Account() {}

    public Account(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public void name(String newUsername, String newKey, String newRealName) {
        this.username = newUsername;
        this.usernameKey = newKey;
        this.realName = newRealName;
    }

    public void place(String newRole, long newDivision, String newDepartment) {
        this.role = newRole;
        this.division = newDivision;
        this.department = newDepartment;
    }

    public String username() {
        return username;
    }

    public String realName() {
        return realName;
    }

    public String role() {
        return role;
    }

    public long division() {
        return division;
    }

    public String department() {
        return department;
    }

    public long version() {
        return version;
    }
}
