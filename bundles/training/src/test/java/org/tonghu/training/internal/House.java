package org.tonghu.training.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.data.Database;
import org.tonghu.api.data.Sql;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.form.Forms;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.persistence.testkit.Floor;
import org.tonghu.persistence.testkit.JoinedUnit;
import org.tonghu.persistence.testkit.Notes;
import org.tonghu.training.internal.bank.QuestionBank;
import org.tonghu.training.internal.course.CourseDraft;
import org.tonghu.training.internal.course.CourseForm;
import org.tonghu.training.internal.course.CourseMoves;
import org.tonghu.training.internal.course.CourseRows;
import org.tonghu.training.internal.course.Courses;
import org.tonghu.training.internal.course.EnrolmentRows;
import org.tonghu.training.internal.course.Enrolments;
import org.tonghu.training.internal.course.Results;
import org.tonghu.training.internal.course.RosterImport;
import org.tonghu.training.internal.coverage.Coverage;
import org.tonghu.training.internal.coverage.TrainingFigures;
import org.tonghu.training.internal.exam.Examinations;
import org.tonghu.training.internal.exam.Marking;
import org.tonghu.training.internal.exam.MyTraining;
import org.tonghu.training.internal.exam.Passing;
import org.tonghu.training.internal.exam.SittingRows;
import org.tonghu.training.internal.exam.SittingViews;
import org.tonghu.training.internal.permit.CertificatePaper;
import org.tonghu.training.internal.permit.Certificates;
import org.tonghu.training.internal.permit.EarnedBefore;
import org.tonghu.training.internal.permit.ExpiryClock;
import org.tonghu.training.internal.permit.ExpiryWarning;
import org.tonghu.training.internal.permit.TrainedPermit;

/** The module on a real database, with the ground floor's services as simple as they can be. */
public final class House {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    public static final long DEHONG = 533_100_000_000L;
    public static final long MANGSHI = 533_103_000_000L;
    public static final long FENGPING = 533_103_105_000L;
    public static final long VILLAGE = 533_103_105_201L;
    public static final long RUILI = 533_102_000_000L;
    public static final long KUNMING = 530_100_000_000L;

    public final Database store;
    public final Notes notes = new Notes();
    public final Floor floor = new Floor(NOW);
    public final Divisions tree = new Tree();
    public final Today today = new Today(floor.clock());
    public final Workers workers;
    public final CourseRows courseRows;
    public final Courses courses;
    public final Enrolments enrolments;
    public final Results results;
    public final Certificates certificates;
    public final Examinations examinations;
    public final MyTraining mine;
    public final TrainedPermit permit;
    public final EarnedBefore before;
    public final ExpiryWarning warning;
    public final Coverage coverage;
    public final TrainingFigures figures;
    public final CourseMoves moves;
    public final RosterImport roster;
    public final CertificatePaper paper;

    public House(SharedDatabase kind) {
        store = kind.get().database();
        JoinedUnit unit = kind.unit();
        empty();
        Trail trail = new Trail(notes, notes, today);
        Places places = new Places(tree);
        workers = new Workers(store);
        courseRows = new CourseRows(store, unit);
        EnrolmentRows enrolmentRows = new EnrolmentRows(store);
        SittingRows sittingRows = new SittingRows(unit);
        CourseForm form = new CourseForm(new AnyForm(), new TestCodes(), tree);
        courses = new Courses(store, courseRows, form, places, new Roles(), trail, today);
        enrolments = new Enrolments(store, courseRows, enrolmentRows, workers, floor, trail, today);
        results = new Results(store, enrolments, places, trail);
        ExpiryClock expiry = new ExpiryClock(floor, floor, today);
        certificates = new Certificates(store, expiry, today);
        Marking marking = new Marking(new QuestionBank());
        examinations = new Examinations(
                store,
                sittingRows,
                courseRows,
                enrolmentRows,
                marking,
                new SittingViews(marking, certificates, today),
                new Passing(certificates, floor, trail),
                trail,
                today);
        mine = new MyTraining(store, enrolmentRows, courseRows, sittingRows, certificates, places, today);
        permit = new TrainedPermit(certificates, today);
        before = new EarnedBefore(store, workers, certificates, trail);
        warning = new ExpiryWarning(certificates, expiry, today);
        coverage = new Coverage(store, tree, places, trail, today);
        figures = new TrainingFigures(store, coverage, today);
        moves = new CourseMoves(store, today);
        roster = new RosterImport(courseRows, enrolmentRows, enrolments, workers, today);
        paper = new CertificatePaper(certificates, new TestCodes(), places);
    }

    private void empty() {
        store.update(Sql.of("create table if not exists security_worker_v1 (account_id uuid primary key,"
                + " username varchar(64), real_name varchar(64), role varchar(32), division_code bigint,"
                + " state varchar(10), created_at timestamp with time zone)"));
        for (String table : List.of(
                "training_certificate",
                "training_examination",
                "training_enrolment",
                "training_course",
                "security_worker_v1")) {
            store.update(Sql.of("delete from " + table));
        }
    }

    /** A worker at work, as security would publish her. */
    public Actor worker(String name, AccountRole role, long division) {
        UUID id = Uuid7.next();
        store.update(Sql.of(
                "insert into security_worker_v1 values (?, ?, ?, ?, ?, 'active', ?)",
                id,
                name,
                "真名" + name,
                role.code(),
                division,
                NOW));
        return new Actor(id, name, "真名" + name, role, division, null, scope(division));
    }

    public Actor director(String name) {
        return worker(name, AccountRole.VILLAGE_DIRECTOR, VILLAGE);
    }

    public static Actor officer(AccountRole role, long division) {
        return new Actor(Uuid7.next(), role.code(), "李梅", role, division, "民政局", scope(division));
    }

    public static <T> T as(Actor actor, Work<T> work) {
        try {
            return Caller.as(Caller.of(actor, actor.prefecture(), Locale.SIMPLIFIED_CHINESE, null), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T asCounty(Work<T> work) {
        return as(officer(AccountRole.COUNTY_OFFICER, MANGSHI), work);
    }

    public static <T> T asPrefecture(Work<T> work) {
        return as(officer(AccountRole.PREFECTURE_OFFICER, DEHONG), work);
    }

    /** A county's course for its directors with five questions, a pass mark of 80 and two attempts a day apart. */
    public static CourseDraft draft() {
        return new CourseDraft(
                null,
                "2026年儿童主任轮训",
                "lecture",
                List.of(Ranks.DIRECTOR),
                null,
                null,
                "2026-11-20",
                "2026-11-30",
                "芒市民政局会议室",
                5,
                30,
                80,
                2,
                1,
                12);
    }

    /** The course of {@link #draft()} with these directors enrolled and there. */
    public UUID course(Actor... attending) {
        UUID id = Uuid7.next();
        asCounty(() -> courses.keep(id, draft(), null));
        if (attending.length > 0) {
            List<UUID> ids =
                    java.util.Arrays.stream(attending).map(Actor::accountId).toList();
            asCounty(() -> enrolments.enrol(id, ids));
            asCounty(() -> enrolments.attended(id, TODAY, ids));
        }
        return id;
    }

    private static Scope scope(long division) {
        return new Scope(List.of(DivisionCode.range(division)), null);
    }

    private static final class AnyForm implements Forms {
        @Override
        public FormVersion current(String id, int prefecture) {
            return new FormVersion(id, "hash", "{}", "{}");
        }

        @Override
        public Optional<FormVersion> byHash(String hash) {
            return Optional.empty();
        }

        @Override
        public List<FieldError> check(FormVersion version, String json) {
            return List.of();
        }
    }

    private static final class Roles implements Permissions {
        private static final Map<String, Set<AccountRole>> HOLDERS =
                Map.of("training.manage", Set.of(AccountRole.COUNTY_OFFICER, AccountRole.PREFECTURE_OFFICER));

        @Override
        public boolean holds(Actor actor, String permission) {
            return HOLDERS.getOrDefault(permission, Set.of()).contains(actor.role());
        }

        @Override
        public Set<String> of(Actor actor, int prefecture) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void require(String permission) {
            if (!holds(Caller.who(), permission)) {
                throw Problem.forbidden();
            }
        }
    }

    private static final class Tree implements Divisions {
        private static final List<Division> ALL = List.of(
                new Division(DivisionCode.PROVINCE, "云南省", DivisionLevel.PROVINCE, 0),
                new Division(KUNMING, "昆明市", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
                new Division(DEHONG, "德宏州", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
                new Division(RUILI, "瑞丽市", DivisionLevel.COUNTY, DEHONG),
                new Division(MANGSHI, "芒市", DivisionLevel.COUNTY, DEHONG),
                new Division(FENGPING, "风平镇", DivisionLevel.TOWNSHIP, MANGSHI),
                new Division(VILLAGE, "风平村", DivisionLevel.VILLAGE, FENGPING));

        @Override
        public Optional<Division> find(long code) {
            return ALL.stream().filter(one -> one.code() == code).findFirst();
        }

        @Override
        public List<Division> below(long code) {
            return ALL.stream().filter(one -> one.parent() == code).toList();
        }

        @Override
        public List<Division> path(long code) {
            return ALL.stream()
                    .filter(one -> DivisionCode.range(one.code()).contains(code))
                    .toList();
        }

        @Override
        public List<Division> prefectures() {
            return below(DivisionCode.PROVINCE);
        }

        @Override
        public List<Division> named(String name, DivisionLevel level, CodeRange area) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
