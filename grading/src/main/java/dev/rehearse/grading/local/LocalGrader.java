package dev.rehearse.grading.local;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Ungradable;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.Span;
import dev.rehearse.grading.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grades by what the answer's words share with each claim; the same answer always gets the same grade. */
public final class LocalGrader implements Grader {

    private static final String NAME = "local";
    private static final String VERSION = "1";
    private static final int MOST_WORDS = 2000;
    private static final double HEARD = 0.6;
    private static final double PARTLY = 0.35;

    /** Costs nothing until it grades. */
    public LocalGrader() {}

    @Override
    public Grade grade(GradingTask task) {
        Optional<Rubric> rubric =
                task.rubric() == null ? DerivedRubric.of(task.references()) : Optional.of(task.rubric());
        if (rubric.isEmpty()) {
            return new Grade(List.of(), Ungradable.NOTHING_TO_COMPARE, 0, NAME, VERSION);
        }
        List<Passage> passages =
                task.texts().stream().map(text -> Passage.of(text, MOST_WORDS)).toList();
        List<PointGrade> points = rubric.get().points().stream()
                .map(point -> grade(point, task, passages))
                .toList();
        boolean silent = passages.stream().allMatch(passage -> passage.words().isEmpty());
        return new Grade(points, silent ? Ungradable.NO_WORDS : null, silent ? 1 : 0.5, NAME, VERSION);
    }

    private PointGrade grade(RubricPoint point, GradingTask task, List<Passage> passages) {
        @Nullable Quote best = null;
        double most = 0;
        for (int text = 0; text < passages.size(); text++) {
            for (Span sentence : passages.get(text).sentences()) {
                double covered = coverage(point, sentence);
                if (covered > most) {
                    most = covered;
                    best = Quote.of(task, text, sentence.start(), sentence.end());
                }
            }
        }
        Verdict verdict = most >= HEARD ? Verdict.HEARD : most >= PARTLY ? Verdict.PARTLY : Verdict.MISSING;
        return PointGrade.of(point, verdict, verdict == Verdict.MISSING ? null : best);
    }

    private static double coverage(RubricPoint point, Span sentence) {
        Set<String> heard = stems(sentence.words());
        return Stream.concat(Stream.of(point.claim()), point.accepted().stream())
                .mapToDouble(phrasing -> {
                    Set<String> wanted = stems(Passage.of(phrasing, MOST_WORDS).contentWords());
                    var found = new HashSet<>(wanted);
                    found.retainAll(heard);
                    return wanted.isEmpty() ? 0 : (double) found.size() / wanted.size();
                })
                .max()
                .orElse(0);
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.toSet());
    }
}
