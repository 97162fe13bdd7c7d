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

/** A question of the catalog. Its id never changes; its version grows with each change of what it says or asks. */
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

    /** Of the draft, so that an import recognises it. */
    String digest;

    /** Whether readers and candidates get to see a question. */
    public enum Status {
        PUBLISHED,
        RETIRED
    }

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    public Question(UUID id, QuestionDraft draft, String digest, Instant now) {
        this.id = id;
        this.version = 0;
        publish(draft, digest, now);
    }

    /** Whether publishing the draft would change anything. */
    public boolean differsFrom(QuestionDraft draft) {
        return status != Status.PUBLISHED
                || !draft.equals(new QuestionDraft(topic, slug, kind, difficulty, position, content));
    }

    /** Makes the draft the next version. */
    public final void publish(QuestionDraft draft, String newDigest, Instant now) {
        topic = draft.topic();
        slug = draft.slug();
        kind = draft.kind();
        difficulty = draft.difficulty();
        position = draft.position();
        content = draft.content();
        digest = newDigest;
        status = Status.PUBLISHED;
        publishedAt = now;
        version++;
    }

    /** Notes the digest of a draft that it does not differ from. */
    public void recognise(String newDigest) {
        digest = newDigest;
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
