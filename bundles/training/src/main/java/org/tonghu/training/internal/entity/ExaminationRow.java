package org.tonghu.training.internal.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tonghu.api.jpa.InstantColumn;
import org.tonghu.api.jpa.UuidColumn;
import org.tonghu.training.internal.exam.Score;
import org.tonghu.training.internal.exam.Sitting;

/** A row of {@code training_examination}. */
@Entity
@Table(name = "training_examination")
public class ExaminationRow {
    @Id
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "enrolment_id")
    @Convert(converter = UuidColumn.class)
    private UUID enrolmentId;

    @Column(name = "account_id")
    @Convert(converter = UuidColumn.class)
    private UUID accountId;

    private int attempt;

    private long seed;

    @Column(name = "question_ids")
    private String questionIds;

    @Column(name = "pass_mark")
    private int passMark;

    @Column(name = "started_at")
    @Convert(converter = InstantColumn.class)
    private Instant startedAt;

    @Column(name = "due_at")
    @Convert(converter = InstantColumn.class)
    private Instant dueAt;

    private String answers;

    @Column(name = "submitted_at", insertable = false)
    @Convert(converter = InstantColumn.class)
    private Instant submittedAt;

    private Integer correct;

    private Integer score;

    private Boolean passed;

    @Version
    private long version;

    protected ExaminationRow() {}

    public ExaminationRow(Sitting sitting) {
        id = sitting.id();
        enrolmentId = sitting.enrolment();
        accountId = sitting.account();
        attempt = sitting.attempt();
        seed = sitting.seed();
        questionIds = String.join(",", sitting.questions());
        passMark = sitting.passMark();
        startedAt = sitting.startedAt();
        dueAt = sitting.dueAt();
    }

    /** Takes the answers and what they are worth. */
    public void submit(Map<String, String> given, Instant at, Score worth) {
        answers = new TreeMap<>(given)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + answer.getValue())
                        .collect(Collectors.joining(","));
        submittedAt = at;
        correct = worth.correct();
        score = worth.percent();
        passed = worth.passed();
    }

    public Sitting sitting() {
        Score worth = submittedAt == null
                ? null
                : new Score(correct, questionIds.split(",").length, score, Boolean.TRUE.equals(passed));
        return new Sitting(
                id,
                enrolmentId,
                accountId,
                attempt,
                seed,
                List.of(questionIds.split(",")),
                passMark,
                startedAt,
                dueAt,
                given(),
                submittedAt,
                worth);
    }

    private Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        if (answers != null && !answers.isEmpty()) {
            for (String answer : answers.split(",")) {
                given.put(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
            }
        }
        return given;
    }
}
