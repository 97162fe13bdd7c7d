package dev.rehearse.question.author.exports;

import dev.rehearse.question.author.question.LocatedFinding;
import java.util.List;

/**
 * What an export of a topic leaves out.
 *
 * @param notCarried what the format can't hold, by the content file that says it
 */
record TopicExportView(String topic, String format, List<LocatedFinding> notCarried) {

    TopicExportView {
        notCarried = List.copyOf(notCarried);
    }
}
