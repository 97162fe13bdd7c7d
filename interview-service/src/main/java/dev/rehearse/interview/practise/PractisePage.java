package dev.rehearse.interview.practise;

import dev.rehearse.interview.conduct.ShownAnswer;
import dev.rehearse.interview.pool.PooledItem;
import org.jspecify.annotations.Nullable;

/**
 * The page of a question to practise.
 *
 * @param typed what stands in the field
 * @param wrong what is wrong with it
 * @param shown what was heard, once there is an answer
 */
public record PractisePage(
        String topic,
        PooledItem item,
        String typed,
        @Nullable String wrong,
        @Nullable ShownAnswer shown) {}
