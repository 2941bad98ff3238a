package org.tonghu.training.internal.bank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tonghu.training.internal.Ranks;

/**
 * The question bank 题库 of the bundle, {@code bank/questions.csv}: annexes 2 and 3 and the six foci (Cl. 5d). A line never
 * changes its meaning; a better question is a new line, because sittings keep ids.
 */
@Component(service = QuestionBank.class)
public final class QuestionBank {
    private static final String FILE = "bank/questions.csv";
    private static final int FIRST_OPTION = 5;
    private static final int OPTIONS = 4;
    private static final int CELLS = FIRST_OPTION + OPTIONS + 1;

    private final Map<String, Question> questions = new LinkedHashMap<>();

    @Activate
    public QuestionBank() {
        try (InputStream in = QuestionBank.class.getClassLoader().getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(QuestionBank::question).forEach(read -> questions.put(read.id(), read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Questions for a rank, in the bank's order. */
    public List<Question> of(String rank) {
        return questions.values().stream()
                .filter(question -> question.ranks().contains(rank))
                .toList();
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    private static Question question(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("a line of the question bank has not " + CELLS + " cells: " + cells[0]);
        }
        List<String> ranks = "both".equals(cells[2]) ? Ranks.ALL : List.of(cells[2]);
        List<String> options = List.of(cells).subList(FIRST_OPTION, FIRST_OPTION + OPTIONS);
        return new Question(cells[0], cells[1], ranks, cells[3], cells[4], options, cells[CELLS - 1].charAt(0) - 'a');
    }
}
