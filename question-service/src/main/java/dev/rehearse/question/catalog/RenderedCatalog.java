package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Keeps the stored HTML up to date with the stored Markdown, so that no request parses Markdown. */
@ApplicationScoped
public class RenderedCatalog {

    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Topics topics;
    private final Questions questions;
    private final RenderedTexts rendered;
    private final CatalogLocks locks;

    RenderedCatalog(Topics topics, Questions questions, RenderedTexts rendered, CatalogLocks locks) {
        this.topics = topics;
        this.questions = questions;
        this.rendered = rendered;
        this.locks = locks;
    }

    /** Renders the texts of a single published question; the caller holds the lock of what is served. */
    public void add(Topic topic, QuestionContent content) {
        rendered.store(Stream.concat(Stream.of(topic.description()), content.markdown())
                .toList());
    }

    /**
     * Begins to render the texts of questions that are about to be published, while the database stores them; the
     * caller holds the lock of the catalog.
     *
     * @return stores the HTML
     */
    public Runnable adding(Stream<QuestionContent> contents) {
        return rendered.storing(contents.flatMap(QuestionContent::markdown).toList());
    }

    /** Renders the text of a topic that is changed alone; the caller holds the lock of what is served. */
    public void add(Topic topic) {
        rendered.store(List.of(topic.description()));
    }

    /**
     * Renders new texts and those that another revision rendered, and removes HTML that no text uses. Does nothing
     * while the catalog changes, which renders, too, and where nothing has changed since the last time.
     *
     * @return whether it looked at the texts
     */
    @Transactional
    public boolean update() {
        return locks.lockCatalog() && !rendered.isComplete() && update(Stream.of(), false);
    }

    /**
     * The same in an import, which has the content of all questions that files hold: only those of authors are read.
     */
    public boolean update(Stream<QuestionContent> ofFiles) {
        return !rendered.isComplete() && update(ofFiles, true);
    }

    private boolean update(Stream<QuestionContent> ofFiles, boolean authoredOnly) {
        var used = new HashSet<>(rendered.store(
                topics.inOrder().stream().flatMap(RenderedCatalog::descriptions).toList()));
        ofFiles.gather(Gatherers.windowFixed(BATCH))
                .forEach(batch -> used.addAll(rendered.store(
                        batch.stream().flatMap(QuestionContent::markdown).toList())));
        var batch = questions.textsAfter(BEFORE_ALL, authoredOnly, BATCH);
        while (!batch.isEmpty()) {
            used.addAll(rendered.store(
                    batch.stream().flatMap(text -> text.content().markdown()).toList()));
            batch = questions.textsAfter(batch.getLast().id(), authoredOnly, BATCH);
        }
        rendered.removeAllBut(used);
        rendered.complete();
        return true;
    }

    private static Stream<String> descriptions(Topic topic) {
        var section = topic.section();
        return Stream.of(
                topic.description(), section.description(), section.track().description());
    }
}
