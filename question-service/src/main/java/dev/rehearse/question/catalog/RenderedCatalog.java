package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the stored HTML up to date with the stored Markdown, so that no request parses Markdown. */
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

    /** Renders the texts of a single published question; the caller holds the lock of imports. */
    public void add(Topic topic, QuestionContent content) {
        rendered.store(Stream.concat(Stream.of(topic.description()), content.markdown())
                .toList());
    }

    /**
     * Begins to render the texts of questions that are about to be published, while the database stores them; the
     * caller holds the lock of imports.
     *
     * @return stores the HTML
     */
    public Runnable adding(Stream<QuestionContent> contents) {
        return rendered.storing(contents.flatMap(QuestionContent::markdown).toList());
    }

    /** Renders the text of a topic that is changed alone; the caller holds the lock of imports. */
    public void add(Topic topic) {
        rendered.store(List.of(topic.description()));
    }

    /**
     * Renders new texts and those that another revision rendered, and removes HTML that no text uses. Does nothing
     * while another replica imports, which does the same.
     */
    @Transactional
    public void update() {
        if (!questions.lockForImport()) {
            return;
        }
        var used = new HashSet<>(rendered.store(
                topics.inOrder().stream().flatMap(RenderedCatalog::descriptions).toList()));
        var batch = questions.textsAfter(BEFORE_ALL, BATCH);
        while (!batch.isEmpty()) {
            used.addAll(rendered.store(
                    batch.stream().flatMap(text -> text.content().markdown()).toList()));
            batch = questions.textsAfter(batch.getLast().id(), BATCH);
        }
        rendered.removeAllBut(used);
    }

    private static Stream<String> descriptions(Topic topic) {
        var section = topic.section();
        return Stream.of(
                topic.description(), section.description(), section.track().description());
    }
}
