package dev.rehearse.question.author.imports;

import dev.rehearse.question.author.topic.TopicChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a file is chosen to be imported.
 *
 * @param topic the chosen topic
 * @param format the chosen format
 * @param problem why the file was not read
 */
public record ImportPage(
        List<TopicChoice> topics,
        String topic,
        String format,
        @Nullable String problem) {

    public ImportPage {
        topics = List.copyOf(topics);
    }

    /** Names of formats, the default one first. */
    public List<String> formats() {
        return ImportFormat.words();
    }
}
