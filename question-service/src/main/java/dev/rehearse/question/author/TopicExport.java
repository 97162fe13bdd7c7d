package dev.rehearse.question.author;

import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.Exporting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Exports the published questions of an authored topic, as content files or in the format of another system. */
@ApplicationScoped
class TopicExport {

    /** The same topic always gives the same bytes. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final String ZIP = "application/zip";

    private final AuthoredTopics topics;
    private final QuestionReading reading;

    TopicExport(AuthoredTopics topics, QuestionReading reading) {
        this.topics = topics;
        this.reading = reading;
    }

    /** In the format, or as content files in a ZIP archive where there is none. */
    ExportedFile file(String slug, @Nullable Exporting format) {
        if (format == null) {
            return new ExportedFile(slug + ".zip", ZIP, zip(slug), List.of());
        }
        var bytes = new ByteArrayOutputStream();
        try {
            var notCarried = format.write(reading.servedQuestions(slug), bytes);
            var name = slug + ExportFormat.extension(format);
            return new ExportedFile(name, ExportFormat.type(format), bytes.toByteArray(), notCarried);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] zip(String slug) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files(slug).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(EARLIEST);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, String> files(String slug) {
        var topic = topics.bySlug(slug);
        var section = topic.section();
        var files = new LinkedHashMap<String, String>();
        files.put(section.track().slug() + "/track.md", ContentWriter.write(section.track()));
        files.put(section.path() + "/section.md", ContentWriter.write(section));
        files.put(topic.path() + "/topic.md", topics.markdown(slug));
        reading.served(slug).forEach((name, markdown) -> files.put(topic.path() + "/" + name + ".md", markdown));
        return files;
    }
}
