package dev.rehearse.question.author.page;

import dev.rehearse.question.author.ListedTopic;
import dev.rehearse.question.catalog.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a question is begun.
 *
 * @param checked absent until what was typed has been looked at
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

    /** The words of all kinds. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).toList();
    }
}
