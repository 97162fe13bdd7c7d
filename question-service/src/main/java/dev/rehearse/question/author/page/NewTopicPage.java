package dev.rehearse.question.author.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that creates a topic.
 *
 * @param sections that it may belong to
 * @param typed its topic.md
 * @param refused why it was not created
 * @param findings in {@code typed}, each with its line
 */
public record NewTopicPage(
        List<SectionChoice> sections,
        String section,
        String slug,
        String typed,
        @Nullable String refused,
        List<String> findings) {

    public NewTopicPage {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
    }

    /** A section of the catalog, with the title of its track before its own. */
    public record SectionChoice(String path, String title) {}
}
