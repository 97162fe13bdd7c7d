package dev.rehearse.formats.moodle;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.xml.SafeXml;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Moodle XML, import and export. */
public final class MoodleXmlFormat implements Importing, Exporting {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** For the list of formats. */
    public MoodleXmlFormat() {}

    @Override
    public String name() {
        return "moodle-xml";
    }

    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(name(), file, sink, questions -> {
            try (var xml = new SafeXml(in)) {
                new QuizReader(xml, questions).read();
            }
        });
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        var findings = new Findings();
        // A writer that is not an OutputStreamWriter: of that one XMLStreamWriter asks whether it can encode half a
        // pair.
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            var quiz = new QuizWriter(new IndentedXml(FACTORY.createXMLStreamWriter(text)), findings);
            quiz.begin();
            for (Question question : questions) {
                quiz.write(question);
            }
            quiz.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        text.flush();
        return findings.all();
    }
}
