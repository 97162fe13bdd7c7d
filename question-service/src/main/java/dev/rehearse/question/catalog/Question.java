package dev.rehearse.question.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question of the catalog. Its id never changes; its version is incremented by each change of its content. */
@Entity
public class Question {

    @Id
    UUID id;

    String slug;
    String topic;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Difficulty difficulty;

    @Enumerated(EnumType.STRING)
    Status status;

    int position;
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    QuestionContent content;

    @Column(name = "published_at")
    Instant publishedAt;

    /** Digest of the draft, by which an import recognises it. */
    String digest;

    /** The file that contains it, below the content folder; absent if it was written by the API. */
    @Nullable
    String file;

    /** Whether readers and candidates can see a question. */
    public enum Status {
        PUBLISHED,
        RETIRED
    }

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    public Question(UUID id, QuestionDraft draft, QuestionOrigin origin, Instant now) {
        this.id = id;
        this.version = 0;
        publish(draft, origin, now);
    }

    /** Whether publishing the draft would change anything. */
    public boolean differsFrom(QuestionDraft draft) {
        return status != Status.PUBLISHED
                || !draft.equals(new QuestionDraft(topic, slug, kind, difficulty, position, content));
    }

    /** Makes the draft the next version. */
    public final void publish(QuestionDraft draft, QuestionOrigin origin, Instant now) {
        topic = draft.topic();
        slug = draft.slug();
        kind = draft.kind();
        difficulty = draft.difficulty();
        position = draft.position();
        content = draft.content();
        digest = origin.digest();
        file = origin.file();
        status = Status.PUBLISHED;
        publishedAt = now;
        version++;
    }

    /** Records the origin of a draft that is equal to it. */
    public final void recognise(QuestionOrigin origin) {
        digest = origin.digest();
        file = origin.file();
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    public @Nullable String file() {
        return file;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String topic() {
        return topic;
    }

    public Kind kind() {
        return kind;
    }

    public Difficulty difficulty() {
        return difficulty;
    }

    public int version() {
        return version;
    }

    public int position() {
        return position;
    }

    public QuestionContent content() {
        return content;
    }
}
