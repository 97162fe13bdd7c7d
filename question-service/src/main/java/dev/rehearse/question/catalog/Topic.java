package dev.rehearse.question.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A topic: the subject of a page of questions and of a practice test. */
@Entity
public class Topic {

    @Id
    String slug;

    String path;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "section")
    Section section;

    String title;
    String description;
    int position;

    @Column(name = "updated_on")
    LocalDate updatedOn;

    /** Those that it had before, which lead to it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "former_slugs")
    List<String> formerSlugs = List.of();

    /** When it came into the catalog. A question that was published with it is no change of it. */
    @Column(name = "added_at", updatable = false)
    Instant addedAt = Instant.EPOCH;

    /** Whether its folder has been deleted. */
    boolean retired;

    /** Whether it was created by the API, so that no import changes it. */
    boolean authored;

    /** The topic.md of a topic created by the API. */
    String markdown = "";

    /** Grows with each change by an author. */
    long revision = 1;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    public Topic(String slug, Section section, String title, String description, int position, LocalDate updatedOn) {
        this.slug = slug;
        this.path = section.path() + "/" + slug;
        this.section = section;
        this.title = title;
        this.description = description;
        this.position = position;
        this.updatedOn = updatedOn;
    }

    /** The same, which had these slugs before. */
    public Topic formerly(List<String> slugs) {
        formerSlugs = List.copyOf(slugs);
        return this;
    }

    /** The same, which comes into the catalog now, unless it is there already. */
    public Topic added(Instant now) {
        addedAt = now;
        return this;
    }

    /** Creates a topic from this topic.md, by the API. Readers see it once it has a published question. */
    public static Topic authored(Topic topic, String markdown) {
        topic.authored = true;
        topic.retired = true;
        topic.markdown = markdown;
        return topic;
    }

    /** Has it say what its author says of it now; its place and its slug are the same. */
    public void rewrite(Topic other, String text) {
        title = other.title;
        description = other.description;
        position = other.position;
        updatedOn = other.updatedOn;
        formerSlugs = other.formerSlugs;
        markdown = text;
        revision++;
    }

    public long revision() {
        return revision;
    }

    public boolean isAuthored() {
        return authored;
    }

    public String markdown() {
        return markdown;
    }

    public String slug() {
        return slug;
    }

    public String path() {
        return path;
    }

    List<String> formerSlugs() {
        return List.copyOf(formerSlugs);
    }

    public Section section() {
        return section;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /**
     * When what readers see of it changed: at the start of the day that its file names, or later with a question.
     *
     * @param newest when its newest question was published
     */
    public Instant changed(@Nullable Instant newest) {
        var day = updatedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        return newest != null && newest.isAfter(addedAt) && newest.isAfter(day) ? newest : day;
    }
}
