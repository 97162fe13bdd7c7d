package dev.rehearse.formats.markdown;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.formats.exchange.QuestionCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file of the content files of questions. The import takes such a bundle, whatever its folders. */
public final class MarkdownFormat implements Importing, Exporting {

    /** So that the same questions give the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** For the list of formats. */
    public MarkdownFormat() {}

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(name(), file, sink, questions -> new Bundle(questions).read(in));
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Question question : questions) {
            var entry = new ZipEntry(question.file());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(ContentWriter.write(question).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
        return List.of();
    }
}
