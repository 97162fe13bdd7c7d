package dev.rehearse.question.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open question with its answer.
 *
 * @param topic slug of the topic
 * @param prompt Markdown
 * @param answer Markdown
 * @param covers the claims that a strong answer makes, those that a complete one needs first; absent in lists and
 *     searches
 * @param minutes the time allowance
 * @param page path of its page below the public address
 * @param prerequisites questions to read before it
 * @param followUps questions to read after it
 * @param snippet HTML with the matches of a search in {@code mark} elements; absent without a search
 */
public record QuestionView(
        UUID id,
        String slug,
        String topic,
        Kind kind,
        @Nullable String title,
        String prompt,
        String answer,
        @Nullable List<CoveredClaim> covers,
        Difficulty difficulty,
        List<String> tags,
        int minutes,
        List<String> sources,
        int version,
        String page,
        List<RelatedQuestion> prerequisites,
        List<RelatedQuestion> followUps,
        @Nullable String snippet) {

    /** The path of a question's page. */
    static String page(String topic, String slug) {
        return "/topics/" + topic + "/" + slug;
    }

    /** The title, or the slug of a question without one. */
    public String heading() {
        return title == null ? slug : title;
    }

    /** The heading without the marks of code in it, for titles that have no markup. */
    public String plainHeading() {
        return heading().replace("`", "");
    }

    /** The question with those that it refers to. */
    QuestionView related(List<RelatedQuestion> before, List<RelatedQuestion> after) {
        return new QuestionView(
                id,
                slug,
                topic,
                kind,
                title,
                prompt,
                answer,
                covers,
                difficulty,
                tags,
                minutes,
                sources,
                version,
                page,
                before,
                after,
                snippet);
    }

    /** The question with the excerpt that matched. */
    public QuestionView with(String excerpt) {
        return new QuestionView(
                id,
                slug,
                topic,
                kind,
                title,
                prompt,
                answer,
                covers,
                difficulty,
                tags,
                minutes,
                sources,
                version,
                page,
                prerequisites,
                followUps,
                excerpt);
    }
}
