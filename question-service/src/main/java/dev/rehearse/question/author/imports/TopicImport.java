package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.LocatedFinding;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.catalog.Questions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Imports a file into a topic of authors, all of it or nothing. A dry run does the same and rolls back. */
@ApplicationScoped
class TopicImport {

    private final TopicReading topics;
    private final AuthoredQuestions authored;
    private final Authoring authoring;
    private final QuestionReading reading;
    private final Questions served;

    TopicImport(
            TopicReading topics,
            AuthoredQuestions authored,
            Authoring authoring,
            QuestionReading reading,
            Questions served) {
        this.topics = topics;
        this.authored = authored;
        this.authoring = authoring;
        this.reading = reading;
        this.served = served;
    }

    /** The result of a dry run. */
    TopicImportView tryOut(String topic, UploadedFile file, String author) {
        return run(topic, file, author, true);
    }

    /** Throws {@link ImportRefused}. */
    TopicImportView run(String topic, UploadedFile file, String author) {
        return run(topic, file, author, false);
    }

    private TopicImportView run(String topic, UploadedFile file, String author, boolean isDry) {
        topics.bySlug(topic);
        var upload = file.read();
        boolean isMade = false;
        QuarkusTransaction.begin();
        try {
            served.awaitImports();
            var run = new ImportRun(topics.bySlug(topic), authored, authoring, reading);
            var refused = refused(run, upload, author);
            if (!isDry && !refused.isEmpty()) {
                throw new ImportRefused(refused);
            }
            isMade = !isDry;
            return new TopicImportView(
                    topic,
                    file.format(),
                    isDry,
                    run.questions(),
                    LocatedFinding.all(refused),
                    LocatedFinding.all(Stream.concat(upload.notCarried().stream(), run.notCarried().stream())
                            .toList()));
        } finally {
            end(isMade);
        }
    }

    /** Creates the drafts, and returns what prevents the import. */
    private List<Finding> refused(ImportRun run, Upload upload, String author) {
        if (!upload.refused().isEmpty()) {
            return upload.refused();
        }
        run.take(upload.questions(), author);
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
