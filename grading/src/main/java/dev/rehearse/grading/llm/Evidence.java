package dev.rehearse.grading.llm;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.text.Passage;
import dev.rehearse.grading.text.PromptInjection;
import dev.rehearse.grading.text.Span;
import java.util.List;
import java.util.Optional;

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
        this.excluded = task.texts().stream()
                .map(text -> PromptInjection.sentences(Passage.of(text, MOST_WORDS)))
                .toList();
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
