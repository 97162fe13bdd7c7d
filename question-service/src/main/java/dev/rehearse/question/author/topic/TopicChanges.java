package dev.rehearse.question.author.topic;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.question.author.question.AuthorTexts;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.IfMatch;
import dev.rehearse.question.author.question.NoSuchAuthoredTopic;
import dev.rehearse.question.author.question.PreconditionFailed;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.RejectedMarkdown;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.question.catalog.RenderedCatalog;
import dev.rehearse.question.catalog.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Changes what topics of authors say, and their slugs; deletes empty ones. */
@ApplicationScoped
public class TopicChanges {

    private final AuthoredTopics authored;
    private final AuthoredQuestions questions;
    private final TopicReading topicReading;
    private final QuestionReading reading;
    private final Topics topics;
    private final RenderedCatalog rendered;
    private final CatalogLocks locks;

    TopicChanges(
            AuthoredTopics authored,
            AuthoredQuestions questions,
            TopicReading topicReading,
            QuestionReading reading,
            Topics topics,
            RenderedCatalog rendered,
            CatalogLocks locks) {
        this.authored = authored;
        this.questions = questions;
        this.topicReading = topicReading;
        this.reading = reading;
        this.topics = topics;
        this.rendered = rendered;
        this.locks = locks;
    }

    /** Throws {@link PreconditionFailed} if it has changed meanwhile, and {@link TopicExists} if the slug is taken. */
    @Transactional
    public AuthoredTopicView rewrite(String slug, TopicRewriteRequest request, IfMatch precondition) {
        locks.awaitServed();
        locks.awaitTopic(slug);
        precondition.check(authored.view(slug).tag());
        var next = request.slug() == null ? slug : request.slug();
        var topic = topicReading.read(topicReading.bySlug(slug).section(), next, request.markdown());
        requireValidQuestions(slug, topic, request.markdown());
        var markdown = request.markdown();
        if (!next.equals(slug)) {
            if (topics.bySlugOfAny(next).isPresent()) {
                throw new TopicExists(next);
            }
            if (!topic.formerSlugs().contains(slug)) {
                topic = topic.formerly(slug);
                markdown = ContentWriter.write(topic);
            }
            topics.rename(slug, next);
        }
        var stored = topics.bySlugOfAny(next).orElseThrow(() -> new NoSuchAuthoredTopic(next));
        stored.rewrite(AuthoredTopics.stored(topic, stored.section()), markdown);
        topics.flush();
        rendered.add(stored);
        return AuthoredTopicView.of(topic, stored);
    }

    /**
     * Deletes a topic that has no question of any status. Throws {@link PreconditionFailed} if it has changed
     * meanwhile, and {@link TopicNotEmpty}.
     */
    @Transactional
    public void delete(String slug, IfMatch precondition) {
        locks.awaitServed();
        locks.awaitTopic(slug);
        precondition.check(authored.view(slug).tag());
        long count = authored.questions(slug);
        if (count > 0) {
            throw new TopicNotEmpty(slug, count);
        }
        topics.remove(slug);
    }

    /** A competency that a question measures stays. Questions do not change until the end of the transaction. */
    private void requireValidQuestions(String slug, Topic topic, String markdown) {
        locks.awaitQuestions(slug);
        var findings = new Findings();
        Map<String, String> texts = questions.newestTexts(slug);
        texts.forEach((name, text) -> {
            var own = new Findings();
            new QuestionText(topic, name, text).read(questions.others(slug, name), reading::isThere, own);
            own.all()
                    .forEach(finding -> findings.add(
                            topic.path() + "/topic.md",
                            1,
                            Rule.REFERENCE,
                            AuthorTexts.of(
                                    "in-question", "slug", name, "line", finding.line(), "what", finding.wording())));
        });
        if (findings.count() > 0) {
            throw new RejectedMarkdown(findings.all(), markdown);
        }
    }
}
