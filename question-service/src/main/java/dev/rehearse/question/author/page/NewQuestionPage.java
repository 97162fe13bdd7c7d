package dev.rehearse.question.author.page;

import dev.rehearse.question.author.topic.ListedTopic;
import dev.rehearse.question.catalog.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that creates a question.
 *
 * @param checked absent until the input has been checked
 * @param refused why it was not saved
 */
public record NewQuestionPage(
        List<ListedTopic> topics,
        String topic,
        String kind,
        String slug,
        String typed,
        @Nullable CheckedText checked,
        @Nullable String refused) {

    public NewQuestionPage {
        topics = List.copyOf(topics);
    }

    /** The names of all kinds. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).toList();
    }
}
