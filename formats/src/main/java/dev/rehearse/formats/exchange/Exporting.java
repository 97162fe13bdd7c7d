package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format that questions can be exported to. */
public non-sealed interface Exporting extends QuestionsFormat {

    /** Whether a file has a place for the question. One that has none is left out, and is among the findings. */
    default boolean holds(Question question) {
        return true;
    }

    /**
     * Writes the questions one by one, and leaves the stream open. Returns what the format can't hold, by the file of
     * the question.
     */
    List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException;
}
