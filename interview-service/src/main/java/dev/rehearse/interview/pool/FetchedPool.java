package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of question-service: topics and their items.
 *
 * @param topic where there is one; a question-service of before gives this alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FetchedPool(@Nullable Topic topic, List<Topic> topics, List<PooledItem> items) {

    FetchedPool {
        topics = topics != null ? List.copyOf(topics) : topic != null ? List.of(topic) : List.of();
    }
}
