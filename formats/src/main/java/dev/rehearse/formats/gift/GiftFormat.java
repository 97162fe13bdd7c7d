package dev.rehearse.formats.gift;

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

/** GIFT, import and export. */
public final class GiftFormat implements Importing, Exporting {

    /** For the list of formats. */
    public GiftFormat() {}

    @Override
    public String name() {
        return "gift";
    }

    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(name(), file, sink, questions -> {
            var blocks = new GiftBlocks(new TextLines(in));
            var reader = new GiftReader(questions);
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                reader.read(block);
            }
        });
    }

    @Override
    public boolean holds(Question question) {
        return !GiftWriter.isMatching(question.task());
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        var findings = new Findings();
        var writer = new GiftWriter(findings);
        for (Question question : questions) {
            out.write(writer.written(question).getBytes(StandardCharsets.UTF_8));
        }
        return findings.all();
    }
}
