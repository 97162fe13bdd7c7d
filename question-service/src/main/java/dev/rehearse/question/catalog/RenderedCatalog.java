package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.UUID;

/** Keeps the stored HTML in step with the stored Markdown, so that no request has to parse any. */
@ApplicationScoped
public class RenderedCatalog {

    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Topics topics;
    private final Questions questions;
    private final RenderedTexts rendered;

    RenderedCatalog(Topics topics, Questions questions, RenderedTexts rendered) {
        this.topics = topics;
        this.questions = questions;
        this.rendered = rendered;
    }

    /**
     * Renders what is new or was rendered by another revision, and removes what belongs to no text any more. While another
     * replica imports it does nothing, since that one does the same.
     */
    @Transactional
    public void update() {
        if (!questions.lockForImport()) {
            return;
        }
        var used = new HashSet<>(
                rendered.store(topics.inOrder().stream().map(Topic::description).toList()));
        var batch = questions.textsAfter(BEFORE_ALL, BATCH);
        while (!batch.isEmpty()) {
            used.addAll(rendered.store(
                    batch.stream().flatMap(text -> text.content().markdown()).toList()));
            batch = questions.textsAfter(batch.getLast().id(), BATCH);
        }
        rendered.removeAllBut(used);
    }
}
