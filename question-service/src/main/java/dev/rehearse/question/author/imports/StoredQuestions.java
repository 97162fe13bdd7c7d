package dev.rehearse.question.author.imports;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.question.author.question.AuthoredQuestion;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.Authoring.NewDraft;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.QuestionVersion;
import dev.rehearse.question.catalog.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an import reads and writes of stored questions, many at once. */
@ApplicationScoped
class StoredQuestions {

    private final AuthoredQuestions authored;
    private final Authoring authoring;
    private final QuestionReading reading;
    private final Questions served;

    StoredQuestions(AuthoredQuestions authored, Authoring authoring, QuestionReading reading, Questions served) {
        this.authored = authored;
        this.authoring = authoring;
        this.reading = reading;
        this.served = served;
    }

    /** The questions of some ids as they are stored, each with its newest version, and which other ids are taken. */
    record Old(Map<UUID, AuthoredQuestion> questions, Map<UUID, QuestionVersion> newest, Set<UUID> taken) {

        Optional<AuthoredQuestion> question(UUID id) {
            return Optional.ofNullable(questions.get(id));
        }

        boolean isTaken(UUID id) {
            return taken.contains(id);
        }

        QuestionVersion version(AuthoredQuestion question) {
            return Objects.requireNonNull(newest.get(question.id()), "every question has a version");
        }

        String markdown(AuthoredQuestion question) {
            return version(question).markdown();
        }
    }

    /** The ids of the topic's questions by slug. */
    Map<String, UUID> ids(String topic) {
        return authored.ids(topic);
    }

    /** Whether there is a question of the id, served or not. */
    boolean isThere(UUID id) {
        return reading.isThere(id);
    }

    /** Locks those that are there until the end of the transaction. */
    Old locked(List<UUID> ids) {
        return new Old(authored.locked(ids), authored.newest(ids), Set.copyOf(served.taken(ids)));
    }

    /** Throws {@link dev.rehearse.question.author.question.UnservedQuestion}. */
    void checkServable(Question question, Topic topic) {
        reading.servable(question, topic);
    }

    void rewrite(AuthoredQuestion question, Old old, NewDraft draft, String author) {
        authoring.rewrite(question, old.version(question), draft, author);
    }

    /** Stores new drafts and all changes so far; {@link Old} ones can't be changed any more. */
    void store(List<NewDraft> drafts, String author) {
        authoring.createAll(drafts, author);
        authored.flushAndForget();
    }
}
