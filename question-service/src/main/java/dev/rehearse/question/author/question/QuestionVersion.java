package dev.rehearse.question.author.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of an author's question, in the form of a content file. A published version is immutable. */
@Entity
@Table(name = "question_version")
public class QuestionVersion {

    @Id
    UUID id;

    UUID question;
    int number;
    String markdown;

    @Column(name = "written_by")
    String writtenBy;

    @Column(name = "written_at")
    Instant writtenAt;

    @Column(name = "published_by")
    @Nullable
    String publishedBy;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected QuestionVersion() {}

    QuestionVersion(UUID question, int number, String markdown, Edit edit) {
        this.id = UUID.randomUUID();
        this.question = question;
        this.number = number;
        this.markdown = markdown;
        this.writtenBy = edit.author();
        this.writtenAt = edit.at();
    }

    /** Its text. */
    public String markdown() {
        return markdown;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void rewrite(String text, Edit edit) {
        markdown = text;
        writtenBy = edit.author();
        writtenAt = edit.at();
    }

    void publish(Edit edit) {
        publishedBy = edit.author();
        publishedAt = edit.at();
    }
}
