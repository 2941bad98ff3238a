package org.tonghu.platform.internal.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tonghu.api.module.Choice;

/** What stands for a role in a place, given what was chosen and what is installed. Pure. */
record Decision(Choice choice, Optional<Candidate> provider) {

    /**
     * @param row what the prefecture has chosen; empty where nobody has
     * @param onWithoutRow whether an optional role counts as on where the row is missing
     */
    static Decision of(
            String role, int prefecture, Optional<ChoiceRow> row, boolean onWithoutRow, List<Candidate> candidates) {
        boolean core = candidates.stream().anyMatch(Candidate::core);
        boolean on = core || row.map(ChoiceRow::on).orElse(onWithoutRow);
        Optional<Candidate> provider = pick(role, row, candidates);
        boolean ready = on && provider.map(Candidate::running).orElse(false);
        String chosen = row.map(ChoiceRow::provider).orElse(null);
        Choice choice = new Choice(
                role,
                prefecture,
                on,
                provider.map(Candidate::id).orElse(candidates.isEmpty() ? null : chosen),
                provider.map(Candidate::versionText).orElse(null),
                ready,
                reason(core, on, chosen, provider.isPresent(), candidates.isEmpty()),
                row.map(ChoiceRow::changedByName).orElse(null),
                row.map(ChoiceRow::changedAt).orElse(null),
                row.map(ChoiceRow::reason).orElse(null),
                row.map(ChoiceRow::document).orElse(null));
        return new Decision(choice, provider);
    }

    /** The chosen provider in the pinned version, if installed; without a choice the role's own module before others. */
    static Optional<Candidate> pick(String role, Optional<ChoiceRow> row, List<Candidate> candidates) {
        String chosen = row.map(ChoiceRow::provider).orElse(null);
        String pinned = row.map(ChoiceRow::providerVersion).orElse(null);
        return candidates.stream()
                .filter(candidate -> chosen == null || candidate.id().equals(chosen))
                .filter(candidate -> pinned == null || candidate.versionText().equals(pinned))
                .min(order(role));
    }

    /** The module named like the role, then by name, a running one first, the version updated to, the newest. */
    private static Comparator<Candidate> order(String role) {
        return Comparator.comparing((Candidate c) -> !c.core() && !c.id().equals(role))
                .thenComparing(Candidate::id)
                .thenComparing(c -> !c.running())
                .thenComparing(c -> !c.chosen())
                .thenComparing(Candidate::version, Comparator.reverseOrder())
                .thenComparing(Candidate::bundleId, Comparator.reverseOrder());
    }

    private static String reason(boolean core, boolean on, String chosen, boolean found, boolean none) {
        if (none) {
            return "not-installed";
        }
        if (!on) {
            return "off";
        }
        if (!found) {
            return "provider-missing";
        }
        if (chosen != null) {
            return "chosen";
        }
        return core ? "core" : "default";
    }
}
