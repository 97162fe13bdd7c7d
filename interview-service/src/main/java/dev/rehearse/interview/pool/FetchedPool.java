package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The answer of question-service: a topic and its items. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FetchedPool(Topic topic, List<PooledItem> items) {}
