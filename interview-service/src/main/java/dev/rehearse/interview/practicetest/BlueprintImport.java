package dev.rehearse.interview.practicetest;

import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * At start, creates a draft for each practice-test.yaml, updates drafts from their files, and deletes drafts whose
 * files are gone. Launched tests are not changed. A content folder with findings is refused as a whole, as in
 * question-service; then drafts are not changed either.
 */
@ApplicationScoped
public class BlueprintImport {

    private static final Logger LOG = Logger.getLogger(BlueprintImport.class);

    private final Path folder;
    private final PracticeTests practiceTests;

    BlueprintImport(@ConfigProperty(name = "rehearse.content") Path folder, PracticeTests practiceTests) {
        this.folder = folder;
        this.practiceTests = practiceTests;
    }

    void atStart(@Observes StartupEvent start) {
        if (Files.isDirectory(folder)) {
            read();
        } else {
            LOG.warnf("No content folder at %s (rehearse.content): no practice test is read", folder.toAbsolutePath());
        }
    }

    /** A failing reader is our own bug, and no reason to stop serving. */
    private void read() {
        try {
            run(ContentFolder.read(folder));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The content folder can't be read; practice tests stay as they are", e);
        }
    }

    /**
     * Imports the blueprints, or refuses them; returns whether they were imported, and never throws because of them.
     */
    public boolean run(Reading reading) {
        return switch (reading) {
            case Reading.Good good -> store(good.content());
            case Reading.Refused refused -> {
                LOG.errorf(
                        "Content refused, practice tests stay as they are; number of findings: %d",
                        refused.findings().size());
                refused.findings().forEach(LOG::error);
                yield false;
            }
        };
    }

    private boolean store(Content content) {
        var blueprints = content.practiceTests().stream().map(Blueprint::of).toList();
        try {
            return QuarkusTransaction.requiringNew().call(() -> store(blueprints));
        } catch (RuntimeException e) {
            LOG.error("The database did not take the practice tests, which stay as they are", e);
            return false;
        }
    }

    private boolean store(List<Blueprint> blueprints) {
        practiceTests.lockForChange();
        blueprints.forEach(practiceTests::draft);
        practiceTests.deleteDraftsBut(blueprints.stream().map(Blueprint::slug).toList());
        return true;
    }
}
