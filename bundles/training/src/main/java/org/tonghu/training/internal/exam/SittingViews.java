package org.tonghu.training.internal.exam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.training.internal.Today;
import org.tonghu.training.internal.bank.Draw;
import org.tonghu.training.internal.bank.Question;
import org.tonghu.training.internal.course.CourseRows.Stored;
import org.tonghu.training.internal.exam.ResitRule.Standing;
import org.tonghu.training.internal.exam.SittingView.Asked;
import org.tonghu.training.internal.exam.SittingView.Option;
import org.tonghu.training.internal.exam.SittingView.Result;
import org.tonghu.training.internal.permit.Certificate;
import org.tonghu.training.internal.permit.Certificates;

/** What the one who sits an examination is shown. */
@Component(service = SittingViews.class)
public final class SittingViews {
    private final Marking marking;
    private final Certificates certificates;
    private final Today today;

    @Activate
    public SittingViews(@Reference Marking marking, @Reference Certificates certificates, @Reference Today today) {
        this.marking = marking;
        this.certificates = certificates;
        this.today = today;
    }

    SittingView view(Sitting sitting, Stored course, Standing standing) {
        boolean open = sitting.open(today.now());
        return new SittingView(
                sitting.id(),
                course.id(),
                course.course().title(),
                sitting.attempt(),
                sitting.startedAt(),
                sitting.dueAt(),
                open,
                open ? questions(sitting) : List.of(),
                sitting.submitted() ? result(sitting, standing) : null);
    }

    private List<Asked> questions(Sitting sitting) {
        List<Asked> asked = new ArrayList<>();
        for (Question question : marking.questions(sitting)) {
            List<Integer> order = Draw.options(question, sitting.seed());
            List<Option> options = new ArrayList<>();
            for (int place = 0; place < order.size(); place++) {
                options.add(new Option(Draw.letter(place), question.options().get(order.get(place))));
            }
            asked.add(new Asked(question.id(), question.text(), List.copyOf(options)));
        }
        return List.copyOf(asked);
    }

    private Result result(Sitting sitting, Standing standing) {
        Score score = sitting.score();
        Optional<Certificate> certificate = certificates.of(sitting.id());
        return new Result(
                sitting.id(),
                score.passed(),
                score.percent(),
                sitting.passMark(),
                score.correct(),
                score.of(),
                marking.toLearn(sitting),
                standing.left(),
                score.passed() ? null : text(standing.from()),
                certificate.map(Certificate::number).orElse(null),
                certificate.map(Certificate::validUntil).map(SittingViews::text).orElse(null));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
