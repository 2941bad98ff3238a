package org.tonghu.visits.internal.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.data.Uuid7;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.task.NewTask;
import org.tonghu.api.task.NewTask.Owner;

/**
 * The tasks that follow from what a visit found (Cl. A3-4, A2-4, 8a), each with owner and due day. A pure function; ids
 * follow from the visit, so that a repeat makes none twice.
 */
final class FollowUps {
    private static final int RANDOM_BYTES = 10;
    private static final int REFERRAL_DAYS = 14;
    private static final int SCHOOL_DAYS = 15;
    private static final int AID_DAYS = 30;
    private static final int HUKOU_DAYS = 60;

    private final Visit visit;
    private final LocalDate today;
    private final List<NewTask> tasks = new ArrayList<>();

    private FollowUps(Visit visit, LocalDate today) {
        this.visit = visit;
        this.today = today;
    }

    static List<NewTask> of(Visit visit, LocalDate today) {
        return new FollowUps(visit, today).all();
    }

    private List<NewTask> all() {
        Findings found = visit.findings();
        Owner director = Owner.role(AccountRole.VILLAGE_DIRECTOR, visit.village());
        Owner supervisor = Owner.role(
                AccountRole.TOWNSHIP_SUPERVISOR, DivisionCode.ancestor(visit.village(), DivisionLevel.TOWNSHIP));
        if (mustBeReported(found)) {
            Owner visitor = Owner.account(visit.recorder(), visit.village());
            add("report", visitor, 0, "/m/reporting/report?child=" + visit.child());
        }
        if (found.isOutOfSchool() || found.needs().contains("schooling")) {
            add("return-to-school", director, SCHOOL_DAYS, link());
        }
        if (found.needs().contains("hukou")) {
            add("hukou", director, HUKOU_DAYS, link());
        }
        if (found.needs().contains("aid")) {
            add("aid", director, AID_DAYS, link());
        }
        if (found.needs().contains("medical") || found.needs().contains("psychological")) {
            add("referral", supervisor, REFERRAL_DAYS, link());
        }
        if (found.needs().contains("guardian-guidance")) {
            add("guardian-guidance", director, AID_DAYS, link());
        }
        return tasks;
    }

    /** No guardian, no contact with either parent, or harm suspected: to be reported at once (Cl. 8a). */
    static boolean mustBeReported(Findings found) {
        return found.harm() || found.bothLost() || found.guardianship().equals("none");
    }

    private void add(String kind, Owner owner, int days, String link) {
        String full = "visits." + kind;
        tasks.add(new NewTask(
                id(full),
                "visits",
                full,
                "task." + full,
                Map.of("visitedOn", visit.visitedOn().toString()),
                visit.id(),
                visit.child(),
                owner,
                today.plusDays(days),
                link));
    }

    private String link() {
        return "/m/visits/visit?id=" + visit.id();
    }

    private UUID id(String kind) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + visit.id()).getBytes(StandardCharsets.UTF_8));
            long millis = visit.id().getMostSignificantBits() >>> 16;
            return Uuid7.of(millis, Arrays.copyOf(digest, RANDOM_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
