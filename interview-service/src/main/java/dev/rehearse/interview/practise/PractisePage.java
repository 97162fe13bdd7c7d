package dev.rehearse.interview.practise;

import dev.rehearse.interview.conduct.page.ShownAnswer;
import dev.rehearse.interview.grade.Given;
import dev.rehearse.interview.pool.PooledItem;
import org.jspecify.annotations.Nullable;

/**
 * The page to practise one question.
 *
 * @param typed the text in the field
 * @param wrong its error
 * @param shown the graded answer, once there is one
 */
public record PractisePage(
        String topic,
        PooledItem item,
        String typed,
        @Nullable String wrong,
        @Nullable ShownAnswer shown) {

    /** The most characters of the answer. */
    public int longest() {
        return Given.LONGEST_EXPLANATION;
    }
}
