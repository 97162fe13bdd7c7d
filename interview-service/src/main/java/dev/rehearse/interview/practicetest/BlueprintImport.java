package dev.rehearse.interview.practicetest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes a draft of each practice-test.yaml at start, and brings drafts to what their files say. What has been launched
 * stays as it is. A file that is wrong is named in the log and left out.
 */
@ApplicationScoped
public class BlueprintImport {

    private static final Logger LOG = Logger.getLogger(BlueprintImport.class);
    private static final String FILE = "practice-test.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path folder;
    private final PracticeTests practiceTests;

    BlueprintImport(@ConfigProperty(name = "rehearse.content") Path folder, PracticeTests practiceTests) {
        this.folder = folder;
        this.practiceTests = practiceTests;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (!Files.isDirectory(folder)) {
            LOG.warnf("No content folder at %s (rehearse.content): no practice test is read", folder.toAbsolutePath());
            return;
        }
        practiceTests.lockForImport();
        files().forEach(this::read);
    }

    private void read(Path file) {
        try {
            var blueprint = YAML.readValue(Files.readString(file), Blueprint.class);
            practiceTests.draft(topic(file), blueprint);
        } catch (JsonProcessingException e) {
            LOG.errorf("%s: %s", folder.relativize(file), e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            LOG.errorf("%s: %s", folder.relativize(file), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String topic(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(FILE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
