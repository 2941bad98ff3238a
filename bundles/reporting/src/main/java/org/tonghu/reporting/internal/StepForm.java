package org.tonghu.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.code.Codes;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.form.FormVersion;
import org.tonghu.api.module.Contribution;
import org.tonghu.api.module.Selector;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.spi.AssessmentScale;

/** Takes a step as text: by the form in force at the case's place, by the scale chosen there, and by what only code can tell. */
@Component(service = StepForm.class)
public final class StepForm {
    private static final Map<String, String> FORMS = Map.of(
            StepTable.RECEIVE, "reporting/receive",
            StepTable.RESPOND, "reporting/response",
            StepTable.ASSESS, "reporting/assessment",
            StepTable.HELP, "reporting/help",
            StepTable.POLICE, "reporting/police",
            StepTable.CLOSE, "reporting/close",
            StepTable.REOPEN, "reporting/reopen");
    private static final Map<String, List<String>> REQUIRED = Map.of(
            StepTable.RESPOND, List.of("people", "at", "action"),
            StepTable.ASSESS, List.of("findings"),
            StepTable.HELP, List.of("goals"),
            StepTable.POLICE, List.of(Police.STATION, Police.RECEIPT),
            StepTable.CLOSE, List.of("summary"),
            StepTable.REOPEN, List.of("reason"));

    private final ReportForm form;
    private final Codes codes;
    private final Selector selector;
    private final Clock clock;

    @Activate
    public StepForm(
            @Reference ReportForm form, @Reference Codes codes, @Reference Selector selector, @Reference Clock clock) {
        this.form = form;
        this.codes = codes;
        this.selector = selector;
        this.clock = clock;
    }

    /**
     * @throws Problem invalid, with what is wrong field by field; {@code reporting.not-assessable} where the prefecture
     *     has no scale
     */
    Filled read(StepInput input, ChildCase of) {
        Fields fields = form.fields(input.fields());
        REQUIRED.getOrDefault(input.step(), List.of()).forEach(fields::required);
        fields.past("at");
        fields.past(Police.AT);
        Map<String, String> kept = new LinkedHashMap<>(fields.given());
        if (input.step().equals(StepTable.ASSESS)) {
            kept.put("scale", assess(fields, of));
        }
        List<Measure> measures = input.step().equals(StepTable.HELP) ? measures(input, fields, of) : List.of();
        FormVersion version = form.version(FORMS.get(input.step()), of.division());
        form.refuse(fields, version, input.body());
        return new Filled(kept, measures, version.hash());
    }

    private String assess(Fields fields, ChildCase of) {
        Optional<Contribution<AssessmentScale>> scale =
                selector.one(AssessmentScale.class, DivisionCode.prefecture(of.division()));
        AssessmentScale chosen =
                scale.map(Contribution::service).orElseThrow(() -> Problem.of(409, "reporting.not-assessable"));
        chosen.check(fields.text("level"), fields.number("score")).forEach(fields::wrong);
        return chosen.id();
    }

    private List<Measure> measures(StepInput input, Fields fields, ChildCase of) {
        if (input.measures().isEmpty()) {
            fields.wrong("measures", "reporting.measures-missing");
        }
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < input.measures().size(); i++) {
            measures.add(measure(input.measures().get(i), "measures/" + i + "/", fields, of));
        }
        return measures;
    }

    private Measure measure(StepInput.Measure sent, String path, Fields fields, ChildCase of) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("what", sent.what());
        given.put("owner", sent.owner());
        given.put("due", sent.due());
        Fields own = new Fields(given, codes::code, clock.instant());
        given.keySet().forEach(own::required);
        AccountRole owner = Optional.ofNullable(own.code("owner", Labels.OWNER))
                .flatMap(AccountRole::byCode)
                .orElse(AccountRole.COUNTY_OFFICER);
        if (DivisionCode.level(of.division()).compareTo(ChildCase.level(owner)) < 0) {
            own.wrong("owner", "reporting.owner-too-low");
        }
        LocalDate due = own.date("due");
        if (due != null && due.isBefore(Moments.day(clock.instant()))) {
            own.wrong("due", "reporting.due-past");
        }
        own.errors()
                .forEach(error -> fields.wrong(
                        new FieldError("/" + path + error.pointer().substring(1), error.code(), error.args())));
        long division = DivisionCode.ancestor(of.division(), ChildCase.level(owner));
        return new Measure(own.text("what"), owner, division, due);
    }

    /** A measure that can be stored. */
    record Measure(String what, AccountRole owner, long division, LocalDate due) {}

    /** @param fields to be kept, the scale among them */
    record Filled(Map<String, String> fields, List<Measure> measures, String hash) {}
}
