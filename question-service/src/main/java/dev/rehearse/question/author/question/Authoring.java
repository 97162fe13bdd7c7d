package dev.rehearse.question.author.question;

import dev.rehearse.content.model.Question;
import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.content.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes, reviews, publishes and retires the questions of authors. Each change is one transaction. */
@ApplicationScoped
public class Authoring {

    private final AuthoredQuestions authored;
    private final QuestionReading reading;
    private final Questions served;
    private final Publication publication;
    private final CatalogLocks locks;
    private final Clock clock;

    Authoring(
            AuthoredQuestions authored,
            QuestionReading reading,
            Questions served,
            Publication publication,
            CatalogLocks locks,
            Clock clock) {
        this.authored = authored;
        this.reading = reading;
        this.served = served;
        this.publication = publication;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public AuthoredQuestionView add(QuestionRequest request, String author) {
        locks.awaitTopic(request.topic());
        var question = reading.read(request.topic(), request.slug(), request.markdown());
        return view(create(question, request.markdown(), author));
    }

    /** Creates the draft of a question, in a transaction of the caller; throws {@link QuestionExists}. */
    public AuthoredQuestion create(Question question, String markdown, String author) {
        if (served.findByIdOptional(question.id()).isPresent()
                || authored.isTaken(question.id(), question.topic(), question.slug())) {
            throw exists(question);
        }
        var draft = new AuthoredQuestion(question);
        authored.persist(draft);
        authored.add(new QuestionVersion(draft.id, 1, markdown, edit(author)));
        authored.add(new StatusChange(draft, null, edit(author)));
        try {
            authored.flushNew();
        } catch (TakenMeanwhile e) {
            throw exists(question);
        }
        return draft;
    }

    private static QuestionExists exists(Question question) {
        return new QuestionExists(question.id().toString(), question.topic() + "/" + question.slug());
    }

    /** A question that is not there yet, with its text. */
    public record NewDraft(Question question, String markdown) {}

    /**
     * Creates drafts whose ids and slugs are free, in a transaction of the caller, who flushes: row after row of one
     * table, so that they go out in batches.
     */
    public void createAll(List<NewDraft> news, String author) {
        var drafts =
                news.stream().map(each -> new AuthoredQuestion(each.question())).toList();
        drafts.forEach(authored::persist);
        news.forEach(each -> authored.add(new QuestionVersion(each.question().id(), 1, each.markdown(), edit(author))));
        drafts.forEach(draft -> authored.add(new StatusChange(draft, null, edit(author))));
    }

    public AuthoredQuestionView get(String id) {
        return view(authored.byId(QuestionReading.id(id)).orElseThrow(() -> new NoSuchAuthoredQuestion(id)));
    }

    /** The text of its newest version. */
    public Question read(AuthoredQuestionView question) {
        return reading.read(question.topic(), question.slug(), question.markdown());
    }

    /** The last change of its text. */
    public Edit lastEdit(AuthoredQuestionView question) {
        var newest = reading.version(question.id(), String.valueOf(question.version()));
        return new Edit(newest.writtenBy, newest.writtenAt);
    }

    /** Throws {@link PreconditionFailed} if it has changed meanwhile. */
    @Transactional
    public AuthoredQuestionView rewrite(String id, String markdown, IfMatch precondition, String author) {
        return rewrite(locked(id, precondition), markdown, author);
    }

    /** Restores the text of an earlier version as the draft. */
    @Transactional
    public AuthoredQuestionView restore(String id, String number, IfMatch precondition, String author) {
        var question = locked(id, precondition);
        return rewrite(question, reading.version(question.id, number).markdown, author);
    }

    /** Throws {@link IllegalTransition}. */
    @Transactional
    public AuthoredQuestionView become(String id, Status next, IfMatch precondition, String author) {
        awaitTurn(next);
        var question = locked(id, precondition);
        become(question, next, author);
        return view(question);
    }

    /**
     * Waits for other changes of what is served if a change to this status is one. In a transaction of the caller,
     * before it locks questions: each is checked against what is served by then.
     */
    public void awaitTurn(Status next) {
        if (next.changesWhatIsServed()) {
            locks.awaitServed();
        }
    }

    /** In a transaction of the caller, after {@link #awaitTurn}; throws {@link IllegalTransition}. */
    public void become(AuthoredQuestion question, Status next, String author) {
        var before = question.status;
        boolean wasServed = question.publishedVersion != null;
        question.become(next);
        if (next == Status.DRAFT) {
            continueDraft(question, author);
        }
        authored.add(new StatusChange(question, before, edit(author)));
        switch (next) {
            case PUBLISHED -> publish(question, author);
            case RETIRED -> {
                authored.flush();
                if (wasServed) {
                    publication.withdraw(question.id, question.topic);
                }
            }
            case DRAFT, IN_REVIEW -> {}
        }
    }

    /** In a transaction of the caller; throws {@link RejectedMarkdown}. */
    public AuthoredQuestionView rewrite(AuthoredQuestion question, String markdown, String author) {
        var read = reading.read(question.topic, question.slug, markdown);
        reading.checkId(read, question.id, markdown);
        rewrite(question, read, markdown, author);
        return view(question);
    }

    private void rewrite(AuthoredQuestion question, Question read, String markdown, String author) {
        rewrite(question, reading.newest(question), new NewDraft(read, markdown), author);
        authored.flush();
    }

    /** Stores the text as the draft, in a transaction of the caller, who flushes. */
    public void rewrite(AuthoredQuestion question, QuestionVersion newest, NewDraft draft, String author) {
        var markdown = draft.markdown();
        var before = question.status;
        if (newest.isPublished()) {
            addVersion(question, markdown, author);
        } else {
            newest.rewrite(markdown, edit(author));
        }
        question.describe(draft.question());
        if (before != question.status) {
            authored.add(new StatusChange(question, before, edit(author)));
        }
    }

    /** A published version stays as it is: what follows it is the next one, with the same text at first. */
    private void continueDraft(AuthoredQuestion question, String author) {
        var newest = reading.newest(question);
        if (newest.isPublished()) {
            addVersion(question, newest.markdown, author);
        }
    }

    private void addVersion(AuthoredQuestion question, String markdown, String author) {
        question.version++;
        authored.add(new QuestionVersion(question.id, question.version, markdown, edit(author)));
    }

    /** The question, locked until the end of the transaction, if its state matches the client's. */
    public AuthoredQuestion locked(String id, IfMatch precondition) {
        var named = QuestionReading.id(id);
        locks.awaitQuestion(named);
        var question = authored.locked(named).orElseThrow(() -> missing(id));
        precondition.check(question.tag());
        return question;
    }

    private RuntimeException missing(String id) {
        @Nullable
        String file = served.findByIdOptional(UUID.fromString(id))
                .map(stored -> stored.file())
                .orElse(null);
        return file == null ? new NoSuchAuthoredQuestion(id) : new OwnedByFile(file);
    }

    private void publish(AuthoredQuestion question, String author) {
        var newest = reading.newest(question);
        Question read = reading.read(question.topic, question.slug, newest.markdown);
        newest.publish(edit(author));
        authored.flush();
        publication.publish(question.id, reading.servable(read));
    }

    private AuthoredQuestionView view(AuthoredQuestion question) {
        return AuthoredQuestionView.of(question, reading.newest(question), authored.changes(question.id));
    }

    private Edit edit(String author) {
        return new Edit(author, clock.instant());
    }
}
