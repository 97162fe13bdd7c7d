package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.TopicWeight;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a blueprint stands, and what it can draw from.
 *
 * @param place slug of the topic, or path of the track or section
 * @param own the topic that it stands beside, if any
 * @param topics all topics
 * @param questions all questions; none where they are not known
 */
public record Offer(String place, @Nullable Topic own, List<Topic> topics, List<Question> questions) {

    public Offer {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
    }

    Optional<Topic> topic(String slug) {
        return topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }

    /** The names of competencies in quotas: those of the topic, or topic/name where there are several. */
    Set<String> competencies(List<TopicWeight> drawn) {
        var names = new LinkedHashSet<String>();
        for (TopicWeight weight : drawn) {
            topic(weight.topic()).map(Topic::competencies).orElse(List.of()).stream()
                    .map(Competency::id)
                    .forEach(id -> names.add(drawn.size() == 1 ? id : weight.topic() + "/" + id));
        }
        return names;
    }

    /** The questions that an interview can ask. */
    AskedPool pool(List<TopicWeight> drawn) {
        var slugs = drawn.stream().map(TopicWeight::topic).collect(Collectors.toSet());
        return new AskedPool(
                questions.stream()
                        .filter(question -> slugs.contains(question.topic()))
                        .filter(AskedPool::isAsked)
                        .toList(),
                drawn.size() > 1);
    }
}
