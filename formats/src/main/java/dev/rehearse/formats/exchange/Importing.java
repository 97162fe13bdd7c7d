package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A format whose files can be imported. */
public non-sealed interface Importing extends QuestionsFormat {

    /**
     * Reads the questions one by one, and keeps none of them. Returns, by file and line, what is wrong with the file
     * and what content can't hold: nothing is left out in silence. After a finding of the rule
     * {@link dev.rehearse.content.finding.Rule#FORMAT} none of the questions may be used.
     *
     * @param file its name, for findings
     */
    List<Finding> read(String file, InputStream in, Consumer<Placed> questions) throws IOException;

    /** Reads all questions. */
    default Imported read(String file, InputStream in) throws IOException {
        var questions = new ArrayList<Question>();
        var findings = read(file, in, placed -> questions.add(placed.question()));
        return new Imported(questions, findings);
    }
}
