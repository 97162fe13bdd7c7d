package dev.rehearse.question.author.exports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.QuestionReading.ServedText;
import dev.rehearse.question.author.question.TopicReading;
import dev.rehearse.question.author.topic.AuthoredTopics;
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
    private final TopicReading topicReading;
    private final QuestionReading reading;

    TopicExport(AuthoredTopics topics, TopicReading topicReading, QuestionReading reading) {
        this.topics = topics;
        this.topicReading = topicReading;
        this.reading = reading;
    }

    /**
     * In the format, or as content files in a ZIP archive where there is none. Throws what keeps a question from being
     * exported, before anything is written, and {@link NothingToExport} for a file without a question. What is written
     * is what was checked, whatever changes in between.
     */
    ExportedFile file(String slug, @Nullable Exporting format) {
        var served = reading.served(slug);
        served.forEach(valid -> {});
        if (format != null && holdsNone(format, served)) {
            throw served.iterator().hasNext()
                    ? new NothingToExport(slug, format.name(), notCarried(slug, format))
                    : new NothingToExport(slug);
        }
        var content = content(slug, served, format);
        return format == null
                ? new ExportedFile(slug + ".zip", ZIP, content)
                : new ExportedFile(slug + ExportFormat.extension(format), ExportFormat.type(format), content);
    }

    /** Whether a file in the format would have no question of the topic. */
    boolean isEmpty(String slug, Exporting format) {
        return holdsNone(format, reading.served(slug));
    }

    private static boolean holdsNone(Exporting format, Iterable<ServedText> served) {
        for (var text : served) {
            if (format.holds(text.question())) {
                return false;
            }
        }
        return true;
    }

    /** What the format can't hold of the topic. */
    List<Finding> notCarried(String slug, @Nullable Exporting format) {
        try {
            return content(slug, reading.served(slug), format).write(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExportedFile.Content content(String slug, Iterable<ServedText> served, @Nullable Exporting format) {
        if (format != null) {
            return out -> format.write(questions(served), out);
        }
        var topic = topicReading.bySlug(slug);
        var markdown = topics.markdown(slug);
        return out -> zip(topic, markdown, served, out);
    }

    private static Iterable<Question> questions(Iterable<ServedText> served) {
        return () -> StreamSupport.stream(served.spliterator(), false)
                .map(ServedText::question)
                .iterator();
    }

    /** Content files hold all. */
    private static List<Finding> zip(Topic topic, String markdown, Iterable<ServedText> served, OutputStream out)
            throws IOException {
        var section = topic.section();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, section.track().slug() + "/track.md", ContentWriter.write(section.track()));
        put(zip, section.path() + "/section.md", ContentWriter.write(section));
        put(zip, topic.path() + "/topic.md", markdown);
        for (var text : served) {
            put(zip, topic.path() + "/" + text.question().slug() + ".md", text.markdown());
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
