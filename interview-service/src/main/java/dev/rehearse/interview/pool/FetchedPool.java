package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response of question-service: topics and their items.
 *
 * @param topic if there is only one; older versions of question-service send nothing else
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FetchedPool(@Nullable Topic topic, List<Topic> topics, List<PooledItem> items) {

    FetchedPool {
        topics = topics != null ? List.copyOf(topics) : topic != null ? List.of(topic) : List.of();
    }
}
