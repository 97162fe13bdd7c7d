package dev.rehearse.question.content;

import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Topic;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Clock clock;

    CatalogUpdate(
            Topics topics,
            Questions questions,
            RenderedCatalog rendered,
            Vocabulary vocabulary,
            CatalogVersion version,
            Clock clock) {
        this.topics = topics;
        this.questions = questions;
        this.rendered = rendered;
        this.vocabulary = vocabulary;
        this.version = version;
        this.clock = clock;
    }

    /** Throws {@link ImportRunning} while another replica imports. */
    ImportReport apply(Content content) {
        var topicsBySlug = content.topics().stream().collect(Collectors.toMap(Topic::slug, Function.identity()));
        var drafts = content.questions().stream()
                .flatMap(question -> Optional.ofNullable(topicsBySlug.get(question.topic())).stream()
                        .flatMap(topic -> new QuestionEntry(question, topic).draft().stream())
                        .map(draft -> Draft.of(question.id(), draft)))
                .toList();
        var report = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> apply(content, drafts));
        version.read();
        return report;
    }

    private ImportReport apply(Content content, List<Draft> drafts) {
        if (!questions.lockForImport()) {
            throw new ImportRunning();
        }
        topics.replaceAll(content.topics().stream().map(CatalogEntries::topic).toList());
        var stored = new HashMap<UUID, Questions.Digest>();
        questions.digests().forEach(digest -> stored.put(digest.id(), digest));
        var report = new ImportReport();
        var different = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            var known = stored.remove(draft.id());
            if (known != null && known.digest().equals(draft.digest())) {
                report.count(Change.UNCHANGED);
            } else {
                different.add(draft);
            }
        }
        for (int from = 0; from < different.size(); from += BATCH) {
            publish(different.subList(from, Math.min(from + BATCH, different.size())), report);
        }
        retire(stored, report);
        rendered.update();
        vocabulary.update();
        return report;
    }

    private void publish(List<Draft> batch, ImportReport report) {
        var stored = new HashMap<UUID, Question>();
        questions
                .byIds(batch.stream().map(Draft::id).toList())
                .forEach(question -> stored.put(question.id(), question));
        batch.forEach(draft -> report.count(publish(draft, stored.get(draft.id()))));
        questions.flushAndForget();
    }

    private Change publish(Draft draft, @Nullable Question stored) {
        if (stored == null) {
            questions.persist(new Question(draft.id(), draft.question(), draft.digest(), clock.instant()));
            return Change.ADDED;
        }
        if (stored.differsFrom(draft.question())) {
            stored.publish(draft.question(), draft.digest(), clock.instant());
            return Change.CHANGED;
        }
        stored.recognise(draft.digest());
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
