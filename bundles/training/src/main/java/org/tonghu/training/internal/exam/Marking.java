package org.tonghu.training.internal.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.problem.FieldError;
import org.tonghu.api.problem.Problem;
import org.tonghu.training.internal.bank.Draw;
import org.tonghu.training.internal.bank.Question;
import org.tonghu.training.internal.bank.QuestionBank;

/** Marks answers by the bank; right answers never leave this class. */
@Component(service = Marking.class)
public final class Marking {
    private final QuestionBank bank;

    @Activate
    public Marking(@Reference QuestionBank bank) {
        this.bank = bank;
    }

    /** @throws Problem invalid for an answer to another question, or one that is no option */
    void check(Sitting sitting, Map<String, String> answers) {
        List<FieldError> errors = new ArrayList<>();
        answers.forEach((question, letter) -> {
            if (!sitting.questions().contains(question)) {
                errors.add(FieldError.of("/answers/" + question, "training.question-unknown"));
            } else if (letter == null || !letter.matches("[a-d]")) {
                errors.add(FieldError.of("/answers/" + question, "training.answer-unknown"));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** A question without an answer counts as answered wrongly. */
    Score score(Sitting sitting, Map<String, String> answers) {
        int right = (int) questions(sitting).stream()
                .filter(question -> isRight(question, sitting, answers))
                .count();
        return Score.of(right, sitting.questions().size(), sitting.passMark());
    }

    /** Foci in which something was wrong, so that one knows what to learn, not what to answer. */
    List<String> toLearn(Sitting sitting) {
        TreeSet<String> foci = new TreeSet<>();
        questions(sitting).stream()
                .filter(question -> !isRight(question, sitting, sitting.answers()))
                .forEach(question -> foci.add(question.focus()));
        return List.copyOf(foci);
    }

    List<Question> questions(Sitting sitting) {
        return sitting.questions().stream()
                .map(id -> bank.find(id).orElseThrow(() -> new IllegalStateException("no question " + id)))
                .toList();
    }

    List<Question> bank(String rank) {
        return bank.of(rank);
    }

    private static boolean isRight(Question question, Sitting sitting, Map<String, String> answers) {
        return Draw.right(question, sitting.seed()).equals(answers.get(question.id()));
    }
}
