package dev.rehearse.grading.llm;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.PromptInjection;
import dev.rehearse.grading.text.Span;
import dev.rehearse.grading.text.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of an answer that a quote may be taken from: all but sentences that tell the grader what to do, because a
 * model that obeys them quotes them.
 */
final class Evidence {

    /** A shorter quote proves nothing. */
    private static final int LEAST_QUOTE = 3;

    /** More than any answer that a grader takes. */
    private static final int MOST_WORDS = 10_000;

    private final GradingTask task;
    private final List<List<Span>> excluded;

    Evidence(GradingTask task) {
        this.task = task;
        Set<String> ofTask = ofTask(task);
        this.excluded = task.texts().stream()
                .map(text -> PromptInjection.sentences(Passage.of(text, MOST_WORDS), ofTask))
                .toList();
    }

    /** Stems of what the task says. */
    private static Set<String> ofTask(GradingTask task) {
        var texts = new ArrayList<>(task.references());
        texts.add(task.question());
        Rubric rubric = task.rubric();
        for (RubricPoint point : rubric == null ? List.<RubricPoint>of() : rubric.points()) {
            texts.add(point.claim());
            texts.addAll(point.accepted());
            texts.addAll(point.contradictions());
        }
        return texts.stream()
                .flatMap(text -> Stems.of(Passage.of(text, MOST_WORDS).contentWords()).stream())
                .collect(Collectors.toSet());
    }

    /** The first place where these words stand verbatim and are evidence. */
    Optional<Quote> find(String words) {
        List<String> texts = task.texts();
        for (int text = 0; text < texts.size() && words.strip().length() >= LEAST_QUOTE; text++) {
            int start = texts.get(text).indexOf(words);
            while (start >= 0 && isExcluded(text, start, start + words.length())) {
                start = texts.get(text).indexOf(words, start + 1);
            }
            if (start >= 0) {
                return Optional.of(Quote.of(task, text, start, start + words.length()));
            }
        }
        return Optional.empty();
    }

    private boolean isExcluded(int text, int start, int end) {
        return excluded.get(text).stream().anyMatch(sentence -> sentence.start() < end && start < sentence.end());
    }
}
