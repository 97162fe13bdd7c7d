package dev.rehearse.interview.practicetest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A test that candidates can take on a topic or on several, once it is launched. */
@Entity
@Table(name = "practice_test")
public class PracticeTest {

    @Id
    UUID id;

    String slug;

    /** Slug of its topic, or path of its track or section. */
    String topic;

    String title;
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Settings settings;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "launched_at")
    @Nullable
    Instant launchedAt;

    /** The life cycle of a practice test. */
    public enum Status {
        DRAFT,
        LAUNCHED,
        RETIRED
    }

    @SuppressWarnings("NullAway.Init")
    protected PracticeTest() {}

    PracticeTest(Blueprint blueprint) {
        this.id = UUID.randomUUID();
        this.slug = blueprint.slug();
        this.status = Status.DRAFT;
        this.topic = blueprint.topic();
        this.title = blueprint.title();
        this.description = blueprint.description();
        this.settings = blueprint.settings();
    }

    /** Updates a draft from its file; a launched test stays what candidates were promised. */
    void revise(Blueprint blueprint) {
        if (status == Status.DRAFT) {
            topic = blueprint.topic();
            title = blueprint.title();
            description = blueprint.description();
            settings = blueprint.settings();
        }
    }

    /** Opens the test to candidates; returns whether this call did so. */
    boolean launch(Instant now) {
        if (status == Status.RETIRED) {
            throw new PracticeTestRetired(slug);
        }
        if (status == Status.LAUNCHED) {
            return false;
        }
        status = Status.LAUNCHED;
        launchedAt = now;
        return true;
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

    /** The slugs of the topics that it asks about, in their order. */
    public List<String> topics() {
        return settings.rules().topics(topic);
    }

    /** The name of the item pool of these topics. */
    public String pool() {
        return String.join(",", topics());
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Settings settings() {
        return settings;
    }

    public Status status() {
        return status;
    }
}
