package org.tonghu.training.internal.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tonghu.api.jpa.InstantColumn;
import org.tonghu.api.jpa.UuidColumn;
import org.tonghu.training.internal.course.Course;

/** A row of {@code training_course}. */
@Entity
@Table(name = "training_course")
public class CourseRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    private long division;

    private String title;

    private String form;

    private String ranks;

    private String reason;

    @Column(name = "course_year")
    private int courseYear;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String place;

    private int questions;

    private int minutes;

    @Column(name = "pass_mark")
    private int passMark;

    private int attempts;

    @Column(name = "resit_days")
    private int resitDays;

    @Column(name = "valid_months")
    private int validMonths;

    @Column(name = "form_hash")
    private String formHash;

    @Version
    private long version;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "updated_at")
    @Convert(converter = InstantColumn.class)
    private Instant updatedAt;

    protected CourseRow() {}

    public CourseRow(UUID id) {
        this.id = id;
    }

    /** Takes what the course says, and who said it when, by which version of the form. */
    public void set(Course course, String realName, Instant at, String hash) {
        division = course.division();
        title = course.title();
        form = course.form();
        ranks = String.join(",", course.ranks());
        reason = course.reason();
        courseYear = course.year();
        startsOn = course.startsOn();
        endsOn = course.endsOn();
        place = course.place();
        questions = course.rules().questions();
        minutes = course.rules().minutes();
        passMark = course.rules().passMark();
        attempts = course.rules().attempts();
        resitDays = course.rules().resitDays();
        validMonths = course.rules().validMonths();
        updatedBy = realName;
        updatedAt = at;
        formHash = hash;
    }

    public Course course() {
        return new Course(
                division,
                title,
                form,
                List.of(ranks.split(",")),
                reason,
                courseYear,
                startsOn,
                endsOn,
                place,
                new Course.Rules(questions, minutes, passMark, attempts, resitDays, validMonths));
    }

    public UUID getId() {
        return id;
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

    public String getFormHash() {
        return formHash;
    }
}
