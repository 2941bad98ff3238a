package org.tonghu.funding.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.approval.Approval;
import org.tonghu.api.approval.Approvals;
import org.tonghu.api.problem.Problem;

/** Approvals in memory by the module's own file of steps: role, place of the level, two persons. */
final class TestApprovals implements Approvals {
    private final Map<UUID, Running> running = new LinkedHashMap<>();

    private static final class Running {
        private final Request request;
        private final List<Approval.Decision> decisions = new ArrayList<>();
        private List<UUID> persons = new ArrayList<>(List.of(Caller.who().accountId()));
        private String state = "open";
        private int step;
        private int round = 1;

        Running(Request request) {
            this.request = request;
        }
    }

    @Override
    public Approval begin(Request request) {
        Running known = running.computeIfAbsent(request.subject(), id -> new Running(request));
        if (known.state.equals("returned")) {
            known.state = "open";
            known.step = 0;
            known.round++;
            known.persons = new ArrayList<>(List.of(Caller.who().accountId()));
        }
        return view(known);
    }

    @Override
    public Approval decide(String kind, UUID subject, Verdict verdict, String reason) {
        Running known = Optional.ofNullable(running.get(subject)).orElseThrow(Problem::notFound);
        if (!known.state.equals("open")) {
            throw Problem.conflict("approval-not-open", Map.of(), null);
        }
        if (!mayDecide(kind, subject)) {
            throw Problem.forbidden();
        }
        if (verdict != Verdict.APPROVE && (reason == null || reason.isBlank())) {
            throw Problem.invalid("/reason", "reason");
        }
        known.persons.add(Caller.who().accountId());
        Approval.Step open = steps(known).get(known.step);
        known.decisions.add(new Approval.Decision(
                known.round,
                open.name(),
                verdict.name().toLowerCase(java.util.Locale.ROOT),
                reason,
                Caller.who().accountId(),
                Caller.who().realName(),
                Instant.EPOCH));
        known.step += verdict == Verdict.APPROVE ? 1 : 0;
        known.state = switch (verdict) {
            case APPROVE -> known.step == steps(known).size() ? "approved" : "open";
            case RETURN -> "returned";
            case REFUSE -> "refused";
        };
        return view(known);
    }

    @Override
    public Optional<Approval> find(String kind, UUID subject) {
        return Optional.ofNullable(running.get(subject)).map(this::view);
    }

    @Override
    public boolean mayDecide(String kind, UUID subject) {
        Running known = running.get(subject);
        return known != null
                && known.state.equals("open")
                && steps(known)
                        .get(known.step)
                        .roles()
                        .contains(Caller.who().role().code())
                && Caller.who().scope().contains(known.request.division())
                && !known.persons.contains(Caller.who().accountId());
    }

    private Approval view(Running known) {
        String step = known.state.equals("open") ? steps(known).get(known.step).name() : null;
        return new Approval(
                known.request.subject(),
                known.request.kind(),
                known.request.subject(),
                known.state,
                step,
                known.round,
                mayDecide(known.request.kind(), known.request.subject()),
                steps(known),
                List.copyOf(known.decisions));
    }

    private static List<Approval.Step> steps(Running known) {
        List<Approval.Step> steps = new ArrayList<>();
        String file = "/approvals/" + known.request.kind() + ".csv";
        try (InputStream in = TestApprovals.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                int number = steps.size();
                String state = number < known.step ? "done" : number == known.step ? "open" : "waiting";
                steps.add(new Approval.Step(
                        cells[0],
                        cells[0],
                        cells[1],
                        List.of(cells[2].split(" ")),
                        Boolean.parseBoolean(cells[3]),
                        Integer.parseInt(cells[4]),
                        state));
            });
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return steps;
    }
}
