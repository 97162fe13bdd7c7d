package dev.rehearse.question.author.page;

import dev.rehearse.question.author.page.EditorPage.Refusal;
import dev.rehearse.question.author.topic.AuthoredTopicView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that changes a topic.
 *
 * @param typedSlug the slug in the field: the stored one, or unsaved input
 * @param typed the text in the field, likewise
 * @param isEmpty whether it has no questions, so that it can be deleted
 * @param isSaved whether it has just been saved
 * @param findings in {@code typed}, each with its line
 */
public record TopicPage(
        AuthoredTopicView topic,
        String typedSlug,
        String typed,
        boolean isEmpty,
        boolean isSaved,
        @Nullable Refusal refusal,
        List<String> findings) {

    public TopicPage {
        findings = List.copyOf(findings);
    }

    TopicPage saved(boolean isSaved) {
        return new TopicPage(topic, typedSlug, typed, isEmpty, isSaved, refusal, findings);
    }

    TopicPage refused(Refusal why, List<String> found) {
        return new TopicPage(topic, typedSlug, typed, isEmpty, false, why, found);
    }

    public String slug() {
        return topic.slug();
    }

    /** Track, section and slug. */
    public String path() {
        return topic.path();
    }

    public String title() {
        return topic.title();
    }

    /** The stored text. */
    public String markdown() {
        return topic.markdown();
    }

    /** Path of this page. */
    public String action() {
        return TopicPages.PATH + "/" + topic.slug();
    }

    /** The value for If-Match. */
    public String tag() {
        return "\"" + topic.tag() + "\"";
    }

    /** Whether a field differs from what is stored. */
    public boolean isUnsaved() {
        return !typed.equals(topic.markdown()) || !typedSlug.equals(topic.slug());
    }
}
