package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.content.ContentTree.QuestionFile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the catalog to what the content folder says: at each start, all or nothing, by one replica at a time. A second
 * import of the same files changes nothing. A question whose file is gone is retired.
 */
@ApplicationScoped
public class ContentImport {

    private static final Logger LOG = Logger.getLogger(ContentImport.class);

    private final Path folder;
    private final Topics topics;
    private final Questions questions;
    private final Clock clock;

    ContentImport(
            @ConfigProperty(name = "rehearse.content") Path folder, Topics topics, Questions questions, Clock clock) {
        this.folder = folder;
        this.topics = topics;
        this.questions = questions;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (!Files.isDirectory(folder)) {
            LOG.warnf(
                    "No content folder at %s (rehearse.content): the catalog stays as it is", folder.toAbsolutePath());
            return;
        }
        LOG.info(run(ContentFolder.read(folder)));
    }

    /** Imports the tree, unless something is wrong with it: then the catalog stays as it is. */
    @Transactional
    public ImportReport run(ContentTree tree) {
        if (!tree.findings().isEmpty()) {
            tree.findings().forEach(finding -> LOG.error(finding));
            return ImportReport.refused(tree.findings().size());
        }
        questions.lockForImport();
        tree.topics().forEach(topics::put);
        Map<UUID, Question> stored = new HashMap<>();
        questions.listAll().forEach(question -> stored.put(question.id(), question));
        var report = new ImportReport();
        for (QuestionFile file : tree.questions()) {
            report.count(publish(file, stored.remove(file.id())));
        }
        stored.values().stream().filter(Question::isPublished).forEach(gone -> {
            gone.retire();
            report.count(ImportReport.Change.RETIRED);
        });
        return report;
    }

    private ImportReport.Change publish(QuestionFile file, @Nullable Question stored) {
        if (stored == null) {
            questions.persist(new Question(file.id(), file.draft(), clock.instant()));
            return ImportReport.Change.ADDED;
        }
        if (!stored.differsFrom(file.draft())) {
            return ImportReport.Change.UNCHANGED;
        }
        stored.publish(file.draft(), clock.instant());
        return ImportReport.Change.CHANGED;
    }
}
