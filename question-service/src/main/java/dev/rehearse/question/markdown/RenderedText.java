package dev.rehearse.question.markdown;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The HTML of a text, under the hash of its Markdown. */
@Entity
@Table(name = "rendered_text")
class RenderedText {

    @Id
    String hash;

    @Column(name = "html")
    String html;

    @SuppressWarnings("NullAway.Init")
    protected RenderedText() {}

    RenderedText(String hash, String html) {
        this.hash = hash;
        this.html = html;
    }
}
