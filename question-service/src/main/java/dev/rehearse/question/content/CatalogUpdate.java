package dev.rehearse.question.content;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Topic;
import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.RenderedCatalog;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.content.ImportReport.Change;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.search.Vocabulary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates the stored catalog from content files in one transaction. */
@ApplicationScoped
class CatalogUpdate {

    private static final int BATCH = 200;
    private static final int LONGEST_SECONDS = 600;

    private final Topics topics;
    private final Questions questions;
    private final RenderedCatalog rendered;
    private final Vocabulary vocabulary;
    private final CatalogVersion version;
    private final CatalogLocks locks;
    private final Clock clock;

    CatalogUpdate(
            Topics topics,
            Questions questions,
            RenderedCatalog rendered,
            Vocabulary vocabulary,
            CatalogVersion version,
            CatalogLocks locks,
            Clock clock) {
        this.topics = topics;
        this.questions = questions;
        this.rendered = rendered;
        this.vocabulary = vocabulary;
        this.version = version;
        this.locks = locks;
        this.clock = clock;
    }

    /** Throws {@link ImportRunning} while another replica imports, or an author changes something. */
    ImportReport apply(Content content) {
        var topicsBySlug = content.topics().stream().collect(Collectors.toMap(Topic::slug, Function.identity()));
        var drafts = content.questions().stream()
                .flatMap(question -> Optional.ofNullable(topicsBySlug.get(question.topic())).stream()
                        .flatMap(topic -> new QuestionEntry(question, topic).draft().stream())
                        .map(draft -> Draft.of(question.id(), draft, question.file())))
                .toList();
        var report = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> apply(content, drafts));
        version.read();
        return report;
    }

    private ImportReport apply(Content content, List<Draft> drafts) {
        if (!locks.lockCatalog()) {
            throw new ImportRunning();
        }
        rejectNamesOfAuthors(content);
        // One time for all: what a topic is made with is no change of it.
        var now = clock.instant();
        topics.replaceAll(content.topics().stream()
                .map(topic -> CatalogEntries.topic(topic, now))
                .toList());
        var stored = new HashMap<UUID, Questions.Digest>();
        questions.digests().forEach(digest -> stored.put(digest.id(), digest));
        var report = new ImportReport();
        var different = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            var known = stored.remove(draft.id());
            if (known != null && known.digest().equals(draft.origin().digest())) {
                report.count(Change.UNCHANGED);
            } else {
                different.add(draft);
            }
        }
        for (int from = 0; from < different.size(); from += BATCH) {
            publish(different.subList(from, Math.min(from + BATCH, different.size())), report, now);
        }
        retire(stored, report);
        rendered.update(drafts.stream().map(draft -> draft.question().content()));
        if (report.hasChanges()) {
            vocabulary.update();
        }
        return report;
    }

    /** Does not change what was created by the API. */
    private void rejectNamesOfAuthors(Content content) {
        var findings = new Findings();
        var topicsOfAuthors = Set.copyOf(topics.authored());
        content.topics().stream()
                .filter(topic -> topicsOfAuthors.contains(topic.slug()))
                .forEach(topic -> findings.add(
                        topic.path() + "/topic.md",
                        1,
                        Rule.NAME,
                        "an author made a topic of this name by the API; rename the folder"));
        var questionsOfAuthors = Set.copyOf(questions.authored());
        content.questions().stream()
                .filter(question -> questionsOfAuthors.contains(question.id()))
                .forEach(question -> findings.add(
                        question.file(),
                        1,
                        Rule.ID,
                        "has the id of a question that an author wrote by the API; give it a fresh UUID"));
        if (findings.count() > 0) {
            throw new ContentRejected(findings.all());
        }
    }

    private void publish(List<Draft> batch, ImportReport report, Instant now) {
        // PostgreSQL takes long to index the texts for search.
        var html = rendered.adding(batch.stream().map(draft -> draft.question().content()));
        var stored = new HashMap<UUID, Question>();
        questions
                .byIds(batch.stream().map(Draft::id).toList())
                .forEach(question -> stored.put(question.id(), question));
        batch.forEach(draft -> report.count(publish(draft, stored.get(draft.id()), now)));
        questions.flushAndForget();
        html.run();
    }

    private Change publish(Draft draft, @Nullable Question stored, Instant now) {
        if (stored == null) {
            questions.persist(new Question(draft.id(), draft.question(), draft.origin(), now));
            return Change.ADDED;
        }
        if (stored.differsFrom(draft.question())) {
            stored.publish(draft.question(), draft.origin(), now);
            return Change.CHANGED;
        }
        stored.recognise(draft.origin());
        return Change.UNCHANGED;
    }

    private void retire(Map<UUID, Questions.Digest> gone, ImportReport report) {
        var published = gone.values().stream()
                .filter(digest -> digest.status() == Question.Status.PUBLISHED)
                .map(Questions.Digest::id)
                .toList();
        for (int from = 0; from < published.size(); from += BATCH) {
            questions.retire(published.subList(from, Math.min(from + BATCH, published.size())));
        }
        published.forEach(id -> report.count(Change.RETIRED));
    }
}
