package dev.rehearse.question.author;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.question.author.QuestionReading.ServedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
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

    /**
     * In the format, or as content files in a ZIP archive where there is none. Throws what keeps a question from being
     * exported, before anything is written.
     */
    ExportedFile file(String slug, @Nullable Exporting format) {
        reading.served(slug).forEach(valid -> {});
        return format == null
                ? new ExportedFile(slug + ".zip", ZIP, out -> zip(slug, out))
                : new ExportedFile(
                        slug + ExportFormat.extension(format),
                        ExportFormat.type(format),
                        out -> format.write(questions(slug), out));
    }

    /** What the format can't hold of the topic. */
    List<Finding> notCarried(String slug, @Nullable Exporting format) {
        try {
            return format == null
                    ? zip(slug, OutputStream.nullOutputStream())
                    : format.write(questions(slug), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Iterable<Question> questions(String slug) {
        var served = reading.served(slug);
        return () -> StreamSupport.stream(served.spliterator(), false)
                .map(ServedText::question)
                .iterator();
    }

    /** Content files hold all. */
    private List<Finding> zip(String slug, OutputStream out) throws IOException {
        var topic = topics.bySlug(slug);
        var section = topic.section();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, section.track().slug() + "/track.md", ContentWriter.write(section.track()));
        put(zip, section.path() + "/section.md", ContentWriter.write(section));
        put(zip, topic.path() + "/topic.md", topics.markdown(slug));
        for (var served : reading.served(slug)) {
            put(zip, topic.path() + "/" + served.question().slug() + ".md", served.markdown());
        }
        zip.finish();
        return List.of();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EARLIEST);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
