package dev.rehearse.question.author.topic;

import dev.rehearse.content.model.Topic;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.NoSuchAuthoredTopic;
import dev.rehearse.question.author.question.OwnedByFile;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.Section;
import dev.rehearse.question.catalog.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The topics created by the API. */
@ApplicationScoped
public class AuthoredTopics {

    private final Topics topics;
    private final Questions questions;
    private final AuthoredQuestions authored;
    private final TopicReading reading;
    private final CatalogLocks locks;
    private final Clock clock;

    AuthoredTopics(
            Topics topics,
            Questions questions,
            AuthoredQuestions authored,
            TopicReading reading,
            CatalogLocks locks,
            Clock clock) {
        this.topics = topics;
        this.questions = questions;
        this.authored = authored;
        this.reading = reading;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public AuthoredTopicView add(TopicRequest request) {
        locks.awaitServed();
        var section = topics.section(request.section())
                .orElseThrow(() -> new HttpProblem.InvalidField("section", "field.section", request.section()));
        if (topics.bySlugOfAny(request.slug()).isPresent()) {
            throw new TopicExists(request.slug());
        }
        var read = reading.read(section, request.slug(), request.markdown());
        var topic = dev.rehearse.question.catalog.Topic.authored(
                stored(read, section).added(clock.instant()), request.markdown());
        topics.addAuthored(topic);
        return AuthoredTopicView.of(read, topic);
    }

    /** What the catalog stores of a topic that was read. */
    static dev.rehearse.question.catalog.Topic stored(Topic read, Section section) {
        return new dev.rehearse.question.catalog.Topic(
                        read.slug(), section, read.title(), read.description(), read.position(), read.updated())
                .formerly(read.formerSlugs());
    }

    /** The topic with its text and its tag; throws {@link OwnedByFile} or {@link NoSuchAuthoredTopic}. */
    public AuthoredTopicView view(String slug) {
        return AuthoredTopicView.of(
                reading.bySlug(slug), topics.bySlugOfAny(slug).orElseThrow(() -> new NoSuchAuthoredTopic(slug)));
    }

    /** All of them in the order of their paths. */
    public List<ListedTopic> all() {
        var counts = authored.countByTopic();
        return topics.allAuthored().stream()
                .map(topic -> new ListedTopic(
                        topic.slug(), topic.path(), topic.title(), counts.getOrDefault(topic.slug(), 0L)))
                .toList();
    }

    /** The number of the questions of the topic, of any status. */
    public long questions(String slug) {
        return authored.countByTopic().getOrDefault(slug, 0L);
    }

    /** The topics in a form's list, in the order of their paths. */
    public List<TopicChoice> choices() {
        return topics.allAuthored().stream()
                .map(topic -> new TopicChoice(topic.slug(), topic.title()))
                .toList();
    }

    /** The topic.md, as sent; with the day of the last change if a question changed later. */
    public String markdown(String slug) {
        var topic = reading.bySlug(slug);
        var stored = topics.bySlugOfAny(slug).orElseThrow(() -> new NoSuchAuthoredTopic(slug));
        var changed = stored.changed(questions.readableCount(slug).newest());
        var day = LocalDate.ofInstant(changed, ZoneOffset.UTC);
        return day.equals(topic.updated()) ? stored.markdown() : ContentWriter.write(topic.updatedOn(day));
    }
}
