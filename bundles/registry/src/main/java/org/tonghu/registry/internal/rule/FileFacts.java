package org.tonghu.registry.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tonghu.api.fact.Stated;
import org.tonghu.registry.internal.value.FileValues;

/** What a child's file says, as facts that rules and other modules understand. A pure function. */
public final class FileFacts {
    /** The source of these facts. */
    public static final String SOURCE = "registry.file";

    /** States of a parent that count once they have lasted six months (民发〔2019〕62号). */
    static final Set<String> SIX_MONTHS = Set.of("lost-contact", "imprisoned", "drug-rehab", "restricted");

    private static final Set<String> PARENT_FACTS = Set.of(
            "dead",
            "missing-declared",
            "lost-contact",
            "severe-disability",
            "severe-illness",
            "imprisoned",
            "drug-rehab",
            "restricted",
            "revoked",
            "deported");
    private static final Set<String> OF_THE_MIND = Set.of("mental", "intellectual");

    private FileFacts() {}

    public static List<Stated> of(FileValues values) {
        List<Stated> facts = new ArrayList<>();
        hukou(values, facts);
        guardianship(values, facts);
        parents(values, facts);
        health(values, facts);
        livelihood(values, facts);
        return facts;
    }

    private static void hukou(FileValues values, List<Stated> facts) {
        add(facts, values.yes("ruralHukou"), "hukou.rural");
        add(facts, values.no("hukou"), "hukou.none");
        add(facts, values.yes("foundling"), "foundling");
    }

    private static void guardianship(FileValues values, List<Stated> facts) {
        String state = values.text("guardianship.state");
        add(facts, "none".equals(state), "guardian.none");
        add(facts, "parent-unable".equals(state), "guardian.unable");
        add(facts, "entrusted-weak".equals(state), "guardian.entrusted-weak");
        add(facts, "institution".equals(values.text("careSetting")), "care.institution");
    }

    private static void parents(FileValues values, List<Stated> facts) {
        String form = values.text("guardianship.form");
        boolean fatherAway = "away".equals(values.text("father.state"));
        boolean motherAway = "away".equals(values.text("mother.state"));
        boolean bothAway = "both-away".equals(form) || (fatherAway && motherAway);
        boolean oneAway = "one-away-other-unable".equals(form) || (fatherAway != motherAway);
        boolean otherUnable = "one-away-other-unable".equals(form)
                || (fatherAway && unable(values, "mother"))
                || (motherAway && unable(values, "father"));
        add(facts, bothAway, "parents.both-away");
        add(facts, !bothAway && oneAway, "parent.one-away");
        add(facts, !bothAway && oneAway && otherUnable, "parent.other-unable");
        for (String parent : List.of("father", "mother")) {
            String state = values.text(parent + ".state");
            if (PARENT_FACTS.contains(state)) {
                facts.add(new Stated(
                        "parent." + state + "." + parent,
                        null,
                        values.date(parent + ".since").orElse(null)));
            }
        }
    }

    private static boolean unable(FileValues values, String parent) {
        return PARENT_FACTS.contains(values.text(parent + ".state"));
    }

    private static void health(FileValues values, List<Stated> facts) {
        String type = values.text("health.disabilityType");
        String grade = values.text("health.disabilityGrade");
        if (!type.isEmpty()) {
            facts.add(new Stated("disability", type + "/" + grade, null));
            boolean severe = "1".equals(grade) || "2".equals(grade) || OF_THE_MIND.contains(type);
            add(facts, severe && !grade.isEmpty(), "disability.severe");
        }
        String illness = values.text("health.illnessType");
        if (!illness.isEmpty()) {
            facts.add(new Stated("illness.grave", illness, null));
        }
    }

    private static void livelihood(FileValues values, List<Stated> facts) {
        String poverty = values.text("poverty");
        add(facts, !poverty.isEmpty() && !"none".equals(poverty), "poverty." + poverty);
        add(facts, "dropout".equals(values.text("schooling")), "school.dropout");
        add(facts, "out-of-school".equals(values.text("schooling")), "school.out");
    }

    private static void add(List<Stated> facts, boolean holds, String code) {
        if (holds) {
            facts.add(new Stated(code, null, null));
        }
    }
}
