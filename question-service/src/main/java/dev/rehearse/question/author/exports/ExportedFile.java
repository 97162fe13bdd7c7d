package dev.rehearse.question.author.exports;

import dev.rehearse.content.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A topic in some format, written question by question. */
record ExportedFile(String name, String type, Content content) {

    /** Writes the file. */
    @FunctionalInterface
    interface Content {

        /** Leaves the stream open. Returns what the format can't hold. */
        List<Finding> write(OutputStream out) throws IOException;
    }
}
