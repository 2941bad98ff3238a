package org.tonghu.funding.internal.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.print.PrintSpec;
import org.tonghu.api.print.PrintSpec.Pair;
import org.tonghu.api.problem.Problem;
import org.tonghu.funding.internal.Texts;
import org.tonghu.funding.internal.application.ApplicationView.DecisionView;
import org.tonghu.spi.PrintSource;

/** The application with its decision 审批表, for the county's file and the family. */
@Component
public final class DecisionPaper implements PrintSource {
    private final Applications applications;
    private final Texts texts;

    @Activate
    public DecisionPaper(@Reference Applications applications, @Reference Texts texts) {
        this.applications = applications;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "funding.decision";
    }

    @Override
    public String permission() {
        return "funding.read";
    }

    @Override
    public PrintSpec make(Map<String, String> parameters) {
        ApplicationView view = applications.get(id(parameters.get("id")));
        PrintSpec.Builder paper = PrintSpec.of(
                        kind(), view.id(), Long.parseLong(view.village()), texts.text("funding.decision.title"))
                .pairs(asked(view));
        if (view.decision() != null) {
            paper.heading(texts.text("funding.decision.verdict")).pairs(decided(view));
        }
        return paper.signatures(texts.text("funding.decision.sign"))
                .clause("9b")
                .build();
    }

    private List<Pair> asked(ApplicationView view) {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, "child", view.childName());
        add(pairs, "place", texts.place(Long.parseLong(view.village())));
        add(pairs, "kind", texts.label("funding-kind", view.kind()));
        add(pairs, "care", texts.label("funding-care", view.careSetting()));
        add(pairs, "applied", view.appliedOn());
        add(pairs, "applicant", view.appliedBy());
        add(pairs, "payee", view.payee());
        add(pairs, "account", view.bank() + " " + view.account());
        add(pairs, "already", view.alreadyPaid());
        return pairs;
    }

    private List<Pair> decided(ApplicationView view) {
        DecisionView decision = view.decision();
        String reasons = decision.reasons().stream()
                .map(reason -> reason.label() + " " + reason.from())
                .collect(Collectors.joining("; "));
        List<Pair> pairs = new ArrayList<>();
        add(pairs, "verdict", texts.label("funding-verdict", decision.verdict()));
        add(pairs, "decided", view.decidedOn());
        add(pairs, "from", decision.from());
        add(pairs, "rule", decision.rule());
        add(pairs, "reasons", reasons);
        add(pairs, "reason", decision.reason());
        return pairs;
    }

    private void add(List<Pair> pairs, String label, Object text) {
        pairs.add(new Pair(texts.text("funding.decision." + label), text == null ? "" : text.toString()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/parameters/id", "funding.parameter-invalid");
        }
    }
}
