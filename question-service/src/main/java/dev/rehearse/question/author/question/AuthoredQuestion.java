package dev.rehearse.question.author.question;

import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.question.catalog.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question written by the API. Its kind, title and tags are those of its newest version. */
@Entity
@Table(name = "authored_question")
public class AuthoredQuestion {

    @Id
    UUID id;

    String topic;
    String slug;

    @Enumerated(EnumType.STRING)
    Status status;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    String title;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tags;

    /** The number of its newest version. */
    int version;

    /** The number of the version that is served, if one is. */
    @Column(name = "published_version")
    @Nullable
    Integer publishedVersion;

    /** Incremented by each change. */
    long revision;

    @SuppressWarnings("NullAway.Init")
    protected AuthoredQuestion() {}

    AuthoredQuestion(Question question) {
        id = question.id();
        topic = question.topic();
        slug = question.slug();
        status = Status.DRAFT;
        version = 1;
        describe(question);
        tags = question.profile().tags();
        kind = Kind.valueOf(question.kind().name());
    }

    /** Changes the text of its newest version, which becomes a draft again. */
    final void describe(Question question) {
        Profile profile = question.profile();
        kind = Kind.valueOf(question.kind().name());
        title = profile.title();
        tags = profile.tags();
        status = Status.DRAFT;
        revision++;
    }

    /** Throws {@link IllegalTransition}. */
    void become(Status next) {
        if (!status.allows(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
        revision++;
        switch (next) {
            case PUBLISHED -> publishedVersion = version;
            case RETIRED -> publishedVersion = null;
            case DRAFT, IN_REVIEW -> {}
        }
    }

    public UUID id() {
        return id;
    }

    /** The slug of its topic. */
    public String topic() {
        return topic;
    }

    /** Unique in its topic. */
    public String slug() {
        return slug;
    }

    /** The value of its entity tag, without quotes. */
    String tag() {
        return "r" + revision;
    }
}
