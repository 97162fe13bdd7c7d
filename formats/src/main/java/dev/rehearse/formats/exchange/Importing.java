package dev.rehearse.formats.exchange;

import java.io.IOException;
import java.io.InputStream;

/** A format whose files can be imported. */
public non-sealed interface Importing extends QuestionsFormat {

    /**
     * Reads all questions. Nothing is left out in silence: what is wrong with the file and what content can't hold are
     * findings.
     *
     * @param file its name, for findings
     */
    Imported read(String file, InputStream in) throws IOException;
}
