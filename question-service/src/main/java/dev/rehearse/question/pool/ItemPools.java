package dev.rehearse.question.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.markdown.RenderedTexts;
import dev.rehearse.question.parameters.CalibratedParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The item pools as JSON, each built once per state. One is built at a time: a pool can be as large as 20 MB. */
@ApplicationScoped
class ItemPools {

    private static final long HEAVIEST = 32_000_000;

    private final Questions questions;
    private final RenderedTexts rendered;
    private final ObjectMapper mapper;
    private final ReentrantLock building = new ReentrantLock();
    private final Cache<String, byte[]> built = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((String digest, byte[] json) -> json.length)
            .build();

    ItemPools(Questions questions, RenderedTexts rendered, ObjectMapper mapper) {
        this.questions = questions;
        this.rendered = rendered;
        this.mapper = mapper;
    }

    /** The pool of the topics in the state with this digest. */
    byte[] json(List<TopicView> topics, CalibratedParameters parameters, String digest) {
        var json = built.getIfPresent(digest);
        if (json != null) {
            return json;
        }
        building.lock();
        try {
            return built.get(digest, missing -> build(topics, parameters));
        } finally {
            building.unlock();
        }
    }

    private byte[] build(List<TopicView> topics, CalibratedParameters parameters) {
        var titles = new HashMap<String, String>();
        topics.forEach(topic -> titles.put(topic.slug(), topic.title()));
        var found = topics.stream()
                .flatMap(topic -> questions.ofTopic(topic.slug()).stream())
                .toList();
        var html = rendered.html(found.stream().flatMap(ItemPools::texts).toList());
        var items = found.stream()
                .map(question -> PooledItem.of(question, parameters.of(question), html))
                .map(item -> topics.size() == 1 ? item : item.amongTopics(titles.getOrDefault(item.topic(), "")))
                .toList();
        try {
            return mapper.writeValueAsBytes(ItemPool.of(topics, items));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Question question) {
        return question.content().markdown();
    }
}
