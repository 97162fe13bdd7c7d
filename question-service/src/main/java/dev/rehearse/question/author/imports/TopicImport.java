package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.question.author.question.LocatedFinding;
import dev.rehearse.question.author.question.TakenMeanwhile;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.catalog.CatalogLocks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Imports a file into a topic of authors, all of it or nothing. A dry run does the same and rolls back. */
@ApplicationScoped
class TopicImport {

    private static final int LONGEST_SECONDS = 600;

    private final TopicReading topics;
    private final StoredQuestions stored;
    private final CatalogLocks locks;

    TopicImport(TopicReading topics, StoredQuestions stored, CatalogLocks locks) {
        this.topics = topics;
        this.stored = stored;
        this.locks = locks;
    }

    /** An import, and who follows it. */
    record Order(String topic, String author, boolean isDry, ImportProgress progress) {}

    /** Reads the whole file before it changes anything; throws what its stream throws, or {@link ImportRefused}. */
    TopicImportView run(Order order, UploadedFile file) throws IOException {
        return run(order, file, made -> {});
    }

    /**
     * As {@link #run(Order, UploadedFile)}.
     *
     * @param made takes the result before the end of the transaction, whose part it is, unless it is a dry run's
     */
    TopicImportView run(Order order, UploadedFile file, Consumer<TopicImportView> made) throws IOException {
        var upload = file.read(order.progress());
        try {
            return run(order, file.format(), upload, made);
        } catch (TakenMeanwhile e) {
            // The next attempt sees the question that another author has added.
            return run(order, file.format(), upload, made);
        }
    }

    private TopicImportView run(Order order, String format, Upload upload, Consumer<TopicImportView> made) {
        boolean isMade = false;
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        try {
            locks.awaitTopic(order.topic());
            var run = new ImportRun(topics.bySlug(order.topic()), stored, order.author());
            var refused = refused(run, upload, order.progress());
            var view = new TopicImportView(
                    order.topic(),
                    format,
                    order.isDry(),
                    run.questions(),
                    LocatedFinding.all(refused),
                    LocatedFinding.all(Stream.concat(upload.notCarried().stream(), run.notCarried().stream())
                            .toList()));
            if (order.isDry()) {
                return view;
            }
            if (!refused.isEmpty()) {
                throw new ImportRefused(refused, view);
            }
            made.accept(view);
            isMade = true;
            return view;
        } finally {
            end(isMade);
        }
    }

    /** Creates the drafts, and returns what prevents the import. */
    private static List<Finding> refused(ImportRun run, Upload upload, ImportProgress progress) {
        if (!upload.refused().isEmpty()) {
            return upload.refused();
        }
        run.take(upload.questions(), progress);
        return run.refused();
    }

    private static void end(boolean isMade) {
        if (isMade) {
            QuarkusTransaction.commit();
        } else {
            QuarkusTransaction.rollback();
        }
    }
}
