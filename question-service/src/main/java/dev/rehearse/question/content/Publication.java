package dev.rehearse.question.content;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.QuestionOrigin;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.RenderedCatalog;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.search.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes and withdraws single questions of authors, in the transaction of the caller, who holds the lock of what is
 * served.
 */
@ApplicationScoped
public class Publication {

    private final Topics topics;
    private final Questions questions;
    private final RenderedCatalog rendered;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Publication(Topics topics, Questions questions, RenderedCatalog rendered, Vocabulary vocabulary, Clock clock) {
        this.topics = topics;
        this.questions = questions;
        this.rendered = rendered;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The version that would be served; empty for a question that is never served. */
    public static Optional<QuestionDraft> draft(Question question, Topic topic) {
        return new QuestionEntry(question, topic).draft();
    }

    /** Publishes the draft as the next version. */
    public void publish(UUID id, QuestionDraft draft) {
        var stored = questions.findById(id);
        if (stored == null) {
            questions.persist(
                    new dev.rehearse.question.catalog.Question(id, draft, QuestionOrigin.API, clock.instant()));
        } else {
            stored.publish(draft, QuestionOrigin.API, clock.instant());
        }
        questions.flush();
        topics.showIfPublished(draft.topic());
        topics.bySlugOfAny(draft.topic()).ifPresent(topic -> rendered.add(topic, draft.content()));
        vocabulary.add(id);
    }

    /** Withdraws the question from pages and pools. */
    public void withdraw(UUID id, String topic) {
        questions.retire(List.of(id));
        topics.showIfPublished(topic);
        questions.flushAndForget();
        vocabulary.update();
    }
}
