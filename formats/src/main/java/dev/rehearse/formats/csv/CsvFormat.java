package dev.rehearse.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.formats.exchange.QuestionCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** CSV, import and export. It holds all that content holds. */
public final class CsvFormat implements Importing, Exporting {

    /** For the list of formats. */
    public CsvFormat() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(name(), file, sink, questions -> new CsvQuestions(questions).read(in));
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(Columns.ALL);
        for (Question question : questions) {
            csv.writeRecord(Columns.cells(question).stream()
                    .map(FormulaCells::neutralised)
                    .toList());
        }
        csv.flush();
        text.flush();
        return List.of();
    }
}
