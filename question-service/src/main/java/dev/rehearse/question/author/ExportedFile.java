package dev.rehearse.question.author;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/**
 * A topic in some format.
 *
 * @param notCarried what the format can't hold
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never changed
record ExportedFile(String name, String type, byte[] content, List<Finding> notCarried) {

    ExportedFile {
        notCarried = List.copyOf(notCarried);
    }
}
