package org.tonghu.reporting.internal;

import java.util.List;
import java.util.Optional;

/** The one table of allowed steps. What is not in it can't be done. */
final class StepTable {
    static final String REPORTED = "reported";
    static final String RECEIVED = "received";
    static final String RESPONDED = "responded";
    static final String ASSESSED = "assessed";
    static final String HELPED = "helped";
    static final String CLOSED = "closed";

    static final String RECEIVE = "receive";
    static final String RESPOND = "respond";
    static final String ASSESS = "assess";
    static final String HELP = "help";
    static final String POLICE = "police";
    static final String CLOSE = "close";
    static final String REOPEN = "reopen";

    /**
     * Emergency response waits for nothing, not even the receipt; a help plan can be added to; what the police said can be
     * noted at any time, since without it a case doesn't close.
     */
    static final List<Transition> ALLOWED = List.of(
            new Transition(REPORTED, RECEIVE, RECEIVED),
            new Transition(REPORTED, RESPOND, RESPONDED),
            new Transition(RECEIVED, RESPOND, RESPONDED),
            new Transition(RESPONDED, ASSESS, ASSESSED),
            new Transition(ASSESSED, HELP, HELPED),
            new Transition(HELPED, HELP, HELPED),
            new Transition(HELPED, CLOSE, CLOSED),
            new Transition(REPORTED, POLICE, REPORTED),
            new Transition(RECEIVED, POLICE, RECEIVED),
            new Transition(RESPONDED, POLICE, RESPONDED),
            new Transition(ASSESSED, POLICE, ASSESSED),
            new Transition(HELPED, POLICE, HELPED),
            new Transition(CLOSED, REOPEN, RECEIVED));

    private StepTable() {}

    /** @param to state after the step */
    record Transition(String from, String step, String to) {}

    static Optional<Transition> find(String state, String step) {
        return ALLOWED.stream()
                .filter(allowed ->
                        allowed.from().equals(state) && allowed.step().equals(step))
                .findFirst();
    }

    /** Steps possible in a state, in order. */
    static List<String> from(String state) {
        return ALLOWED.stream()
                .filter(allowed -> allowed.from().equals(state))
                .map(Transition::step)
                .toList();
    }

    /** The step that is due next, empty in a closed case. */
    static Optional<String> next(String state) {
        return state.equals(CLOSED)
                ? Optional.empty()
                : ALLOWED.stream()
                        .filter(allowed ->
                                allowed.from().equals(state) && !allowed.to().equals(state))
                        .map(Transition::step)
                        .findFirst();
    }
}
