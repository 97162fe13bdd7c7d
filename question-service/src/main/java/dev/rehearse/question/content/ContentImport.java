package dev.rehearse.question.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.question.catalog.CatalogSize;
import dev.rehearse.question.catalog.RenderedCatalog;
import dev.rehearse.question.catalog.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Imports the content folder at each start, on one replica at a time. A folder with findings is rejected as a whole, as
 * is one that the database rejects; the service then continues to serve the previous catalog.
 */
@ApplicationScoped
public class ContentImport {

    private static final Logger LOG = Logger.getLogger(ContentImport.class);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_WAIT_FOR_ANOTHER = 120;
    private static final long PAUSE_MILLIS = 1000;

    private final Path folder;
    private final CatalogUpdate catalog;
    private final Topics topics;
    private final RenderedCatalog rendered;
    private final Clock clock;
    private final AtomicReference<Optional<ImportOutcome>> last = new AtomicReference<>(Optional.empty());

    ContentImport(
            @ConfigProperty(name = "rehearse.content") Path folder,
            CatalogUpdate catalog,
            Topics topics,
            RenderedCatalog rendered,
            Clock clock) {
        this.folder = folder;
        this.catalog = catalog;
        this.topics = topics;
        this.rendered = rendered;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        if (!Files.isDirectory(folder)) {
            LOG.warnf(
                    "No content folder at %s (rehearse.content): the catalog stays as it is", folder.toAbsolutePath());
            last.set(Optional.of(new ImportOutcome.Missing(served())));
            render();
            return;
        }
        if (!(run(read()) instanceof ImportOutcome.Imported)) {
            render();
        }
    }

    /** Stored HTML may come from an older release. An import renders what it stores. */
    private void render() {
        try {
            rendered.update();
        } catch (RuntimeException e) {
            LOG.warn("The stored catalog was not rendered anew; pages render what is missing", e);
        }
    }

    /** Imports the folder, or rejects it without an exception. */
    public ImportOutcome run(Reading reading) {
        var outcome = outcome(reading);
        last.set(Optional.of(outcome));
        switch (outcome) {
            case ImportOutcome.Imported imported -> LOG.infof("Content imported: %s", imported.report());
            case ImportOutcome.Refused refused -> {
                LOG.errorf(
                        "Content refused, nothing changed; number of findings: %d",
                        refused.findings().size());
                refused.findings().forEach(LOG::error);
            }
            case ImportOutcome.Missing missing -> LOG.warn("No content folder");
        }
        return outcome;
    }

    /** The result of the last import; empty before the first. */
    Optional<ImportOutcome> last() {
        return last.get();
    }

    /** An exception of the reader is an internal error, and no reason to stop the service. */
    private Reading read() {
        try {
            return ContentFolder.read(folder);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The content folder can't be read", e);
            return new Reading.Refused(List.of(
                    new Finding(".", 1, Rule.FOLDER, "could not be read; the log of question-service says why")));
        }
    }

    private ImportOutcome outcome(Reading reading) {
        return switch (reading) {
            case Reading.Good good -> store(good.content());
            case Reading.Refused refused ->
                refused(refused.findings().stream().map(Finding::toString).toList());
        };
    }

    /** Retries while the database is unavailable, but not if it rejects content that passed the lint. */
    private ImportOutcome store(Content content) {
        int failures = 0;
        for (int waited = 0; ; waited++) {
            try {
                var report = catalog.apply(content);
                return new ImportOutcome.Imported(report, served(), clock.instant());
            } catch (ImportRunning e) {
                if (waited == LONGEST_WAIT_FOR_ANOTHER) {
                    return refused(List.of(".:1: import: another import does not end; restart its replica"));
                }
            } catch (ContentRejected e) {
                return refused(e.findings().stream().map(Finding::toString).toList());
            } catch (RuntimeException e) {
                LOG.error("The database did not take the content", e);
                if (++failures == ATTEMPTS) {
                    return refused(List.of(".:1: import: the database did not take the content; the log says why"));
                }
            }
            if (!pause()) {
                return refused(List.of(".:1: import: interrupted; restart the service"));
            }
        }
    }

    private ImportOutcome.Refused refused(List<String> findings) {
        return new ImportOutcome.Refused(findings, served());
    }

    /** The size of the served catalog; empty if the database is unavailable. */
    private CatalogSize served() {
        try {
            return topics.size();
        } catch (RuntimeException e) {
            LOG.warn("The database can't say what is served", e);
            return new CatalogSize(0, 0);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
