package dev.rehearse.formats.aiken;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Aiken, import and export. */
public final class AikenFormat implements Importing, Exporting {

    /** For the list of formats. */
    public AikenFormat() {}

    @Override
    public String name() {
        return "aiken";
    }

    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(name(), file, sink, questions -> {
            var lines = new TextLines(in);
            var reader = new AikenReader(questions);
            for (var line = lines.next(); line != null; line = lines.next()) {
                reader.read(line.strip(), lines.line());
            }
            reader.end();
        });
    }

    @Override
    public boolean holds(Question question) {
        return !new AikenWriter(new Findings()).written(question).isEmpty();
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        var findings = new Findings();
        var writer = new AikenWriter(findings);
        for (Question question : questions) {
            out.write(writer.written(question).getBytes(StandardCharsets.UTF_8));
        }
        return findings.all();
    }
}
