package org.tonghu.security.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.problem.Problem;
import org.tonghu.security.internal.Databases;
import org.tonghu.security.internal.Floor;
import org.tonghu.security.internal.account.AccountView;
import org.tonghu.security.internal.account.Codes;
import org.tonghu.security.internal.account.Draft;
import org.tonghu.security.internal.session.SecondFactor.Enrolment;

class AccountLifeTest {
    private static final String GIVEN = "org.tonghu.security.internal.Databases#given";
    private static final Draft OFFICER = new Draft("limei", "李梅", "county-officer", 533_103_000_000L, "民政局");
    private static final Draft AUDITOR = new Draft("auditor", "审计员", "audit-admin", DivisionCode.PROVINCE, null);
    private static final String NEXT = "Summer-rain-26";

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anInitialPasswordMustBeChangedFirst(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String initial = open(floor, OFFICER);
            LiveSession session = session(floor, floor.signIn.open("limei", initial));
            assertThat(session.need()).isEqualTo(Need.PASSWORD);

            String renewed = floor.passwords.change(session, initial, NEXT);

            assertThat(session(floor, renewed).need()).isEqualTo(Need.NOTHING);
            assertThat(floor.signIn.open("limei", NEXT)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aChangeOfPasswordEndsOtherSessionsAndRenewsThisOne(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            String other = floor.signIn.open("limei", Floor.PASSWORD);
            String mine = floor.signIn.open("limei", Floor.PASSWORD);

            String renewed = floor.passwords.change(session(floor, mine), Floor.PASSWORD, NEXT);

            assertThat(floor.sessions.resolve(other)).isEmpty();
            assertThat(floor.sessions.resolve(mine)).isEmpty();
            assertThat(floor.sessions.resolve(renewed)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void theSamePasswordAWeakOneAndAWrongCurrentOneAreRefused(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            LiveSession session = session(floor, floor.signIn.open("limei", Floor.PASSWORD));

            assertThat(changeFault(floor, session, Floor.PASSWORD, Floor.PASSWORD))
                    .isEqualTo("password.same");
            assertThat(changeFault(floor, session, Floor.PASSWORD, "short1A")).isEqualTo("password.too-short");
            assertThat(changeFault(floor, session, NEXT, NEXT)).isEqualTo("password.wrong");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aPasswordOfNinetyOneDaysMustBeChanged(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            floor.clock.step(Duration.ofDays(91));

            String token = floor.signIn.open("limei", Floor.PASSWORD);

            assertThat(floor.sessions.resolve(token).orElseThrow().restricted()).isTrue();
            assertThat(session(floor, token).need()).isEqualTo(Need.PASSWORD);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anAdministratorEnrolsASecondFactorThenChangesThePasswordThenWorks(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String initial = open(floor, AUDITOR);
            LiveSession first = session(floor, floor.signIn.open("auditor", initial));
            assertThat(first.need()).isEqualTo(Need.ENROLMENT);
            assertThat(catchThrowableOfType(Problem.class, () -> floor.passwords.change(first, initial, NEXT))
                            .code())
                    .isEqualTo("restricted");

            Enrolment enrolment = floor.factor.enrol(first);
            String second = floor.factor.confirm(first, Codes.now(enrolment.secret(), floor.clock.instant()));
            assertThat(floor.sessions.resolve(first.tokenHash())).isEmpty();
            assertThat(session(floor, second).need()).isEqualTo(Need.PASSWORD);

            String third = floor.passwords.change(session(floor, second), initial, NEXT);
            assertThat(session(floor, third).need()).isEqualTo(Need.NOTHING);
            assertThat(session(floor, third).actor().scope().ranges()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aCodeIsGoodOnceAndFiveWrongOnesLock(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String initial = open(floor, AUDITOR);
            LiveSession first = session(floor, floor.signIn.open("auditor", initial));
            String secret = floor.factor.enrol(first).secret();
            floor.factor.confirm(first, Codes.now(secret, floor.clock.instant()));

            LiveSession again = session(floor, floor.signIn.open("auditor", initial));
            assertThat(again.need()).isEqualTo(Need.CODE);
            String used = Codes.now(secret, floor.clock.instant());
            for (int i = 0; i < 5; i++) {
                LiveSession each = session(floor, floor.signIn.open("auditor", initial));
                assertThat(catchThrowableOfType(Problem.class, () -> floor.factor.give(each, used))
                                .code())
                        .isEqualTo("invalid");
            }

            LiveSession last = session(floor, floor.signIn.open("auditor", initial));
            floor.clock.step(Duration.ofSeconds(60));
            String good = Codes.now(secret, floor.clock.instant());
            assertThat(catchThrowableOfType(Problem.class, () -> floor.factor.give(last, good))
                            .code())
                    .isEqualTo("locked");
            floor.clock.step(Duration.ofSeconds(300));
            String later = Codes.now(secret, floor.clock.instant());
            assertThat(session(floor, floor.factor.give(last, later)).need()).isEqualTo(Need.PASSWORD);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aSecondFactorIsNotEnrolledTwice(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            String initial = open(floor, AUDITOR);
            LiveSession first = session(floor, floor.signIn.open("auditor", initial));
            String secret = floor.factor.enrol(first).secret();
            floor.factor.confirm(first, Codes.now(secret, floor.clock.instant()));

            LiveSession thief = session(floor, floor.signIn.open("auditor", initial));

            assertThat(catchThrowableOfType(Problem.class, () -> floor.factor.enrol(thief))
                            .code())
                    .isEqualTo("restricted");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anAccountIsChangedFromTheCurrentVersionOnly(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = Uuid7.next();
            floor.asAdministrator(() -> floor.desk.open(id, OFFICER));
            long version = floor.accounts.find(id).orElseThrow().version();
            Draft moved = new Draft("limei", "李梅", "prefecture-officer", 533_100_000_000L, null);
            change(floor, id, moved, version);

            AccountView now = floor.accounts.find(id).orElseThrow();
            assertThat(now.role()).isEqualTo("prefecture-officer");
            assertThat(now.version()).isEqualTo(version + 1);
            Problem stale = catchThrowableOfType(Problem.class, () -> change(floor, id, OFFICER, version));
            assertThat(stale.code()).isEqualTo("stale");
            assertThat(stale.current()).isEqualTo(now);
            assertThat(floor.audit.changes("account", id).get(0).values())
                    .containsOnlyKeys("role", "division", "department");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void aNameIsTakenOnceAndAnAdministratorKeepsHerRole(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = Uuid7.next();
            floor.asAdministrator(() -> floor.desk.open(id, AUDITOR));
            Draft same = new Draft("AUDITOR", "别人", "county-officer", 533_103_000_000L, null);
            Draft other = new Draft("auditor", "审计员", "security-admin", DivisionCode.PROVINCE, null);

            assertThat(fault(() -> floor.asAdministrator(() -> floor.desk.open(Uuid7.next(), same))))
                    .isEqualTo("username.taken");
            long version = floor.accounts.find(id).orElseThrow().version();
            assertThat(fault(() -> change(floor, id, other, version))).isEqualTo("role.fixed");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void closingEndsSessionsAndSignIn(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            String token = floor.signIn.open("limei", Floor.PASSWORD);

            floor.asAdministrator(() -> {
                floor.care.close(id);
                return null;
            });

            assertThat(floor.sessions.resolve(token)).isEmpty();
            assertThat(catchThrowableOfType(Problem.class, () -> floor.signIn.open("limei", Floor.PASSWORD))
                            .code())
                    .isEqualTo("sign-in-failed");
            assertThat(floor.accounts.find(id).orElseThrow().state()).isEqualTo("closed");
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void anAdministratorUnlocksAndGivesANewPassword(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            UUID id = floor.demo("limei", AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            for (int i = 0; i < 5; i++) {
                catchThrowableOfType(Problem.class, () -> floor.signIn.open("limei", NEXT));
            }
            assertThat(floor.accounts.find(id).orElseThrow().state()).isEqualTo("locked");

            floor.asAdministrator(() -> {
                floor.care.unlock(id);
                return null;
            });
            String token = floor.signIn.open("limei", Floor.PASSWORD);
            String fresh = floor.asAdministrator(() -> floor.care.resetPassword(id));

            assertThat(floor.sessions.resolve(token)).isEmpty();
            assertThat(session(floor, floor.signIn.open("limei", fresh)).need()).isEqualTo(Need.PASSWORD);
        }
    }

    @ParameterizedTest
    @MethodSource(GIVEN)
    void accountsAreListedByNamePageByPage(Databases kind) {
        try (Floor floor = Floor.on(kind)) {
            for (String name : new String[] {"chen", "bai", "an_1", "anx1"}) {
                floor.demo(name, AccountRole.COUNTY_OFFICER, 533_103_000_000L);
            }

            assertThat(floor.accounts.list(null, null, null, 2))
                    .extracting(AccountView::username)
                    .containsExactly("an_1", "anx1");
            assertThat(floor.accounts.list(null, null, "anx1", 2))
                    .extracting(AccountView::username)
                    .containsExactly("bai", "chen");
            assertThat(floor.accounts.list("n_", null, null, 9))
                    .extracting(AccountView::username)
                    .containsExactly("an_1");
            assertThat(floor.accounts.list("真名bai", null, null, 9)).hasSize(1);
            assertThat(floor.accounts.list(null, "audit-admin", null, 9)).isEmpty();
            assertThat(floor.accounts.count(null, "county-officer")).isEqualTo(4);
        }
    }

    private static String open(Floor floor, Draft draft) {
        return floor.asAdministrator(() -> floor.desk.open(Uuid7.next(), draft));
    }

    private static void change(Floor floor, UUID id, Draft draft, long version) {
        floor.asAdministrator(() -> {
            floor.desk.change(id, draft, version);
            return null;
        });
    }

    private static LiveSession session(Floor floor, String token) {
        return floor.sessions.find(token).orElseThrow();
    }

    private static String changeFault(Floor floor, LiveSession session, String current, String next) {
        return fault(() -> floor.passwords.change(session, current, next));
    }

    private static String fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).errors().get(0).code();
    }
}
