package dev.rehearse.question.author.imports;

import dev.rehearse.question.author.topic.TopicChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of imports.
 *
 * @param topic the chosen topic
 * @param format the chosen format
 * @param problem why the file was not read
 * @param view what the import did, or would do
 * @param name of the file
 * @param content of the file in Base64, for the next request; empty if nothing can be imported
 */
public record ImportPage(
        List<TopicChoice> topics,
        String topic,
        String format,
        @Nullable String problem,
        @Nullable TopicImportView view,
        String name,
        String content) {

    public ImportPage {
        topics = List.copyOf(topics);
    }

    /** Names of formats, the default one first. */
    public List<String> formats() {
        return ImportFormat.words();
    }

    /** Whether there is something to import, and nothing against it. */
    public boolean isReady() {
        return !content.isEmpty() && changes() > 0;
    }

    /** How many questions are created or changed. */
    public long changes() {
        return view == null
                ? 0
                : view.questions().stream()
                        .filter(question -> question.change() != TopicImportView.Change.UNCHANGED)
                        .count();
    }
}
