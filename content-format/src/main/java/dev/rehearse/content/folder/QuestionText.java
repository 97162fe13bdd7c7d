package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.question.QuestionReader;
import dev.rehearse.content.text.TextFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The text of a question's file that is in no folder.
 *
 * @param slug the file's name without .md
 */
public record QuestionText(Topic topic, String slug, String text) {

    /** Path below the content folder. */
    public String file() {
        return topic.path() + "/" + slug + ".md";
    }

    /**
     * The question. Returns empty, and adds findings, if something is wrong.
     *
     * @param others the other questions of the topic, by slug: what it can refer to
     * @param elsewhere whether another topic has a question of an id, to which it can refer, too
     */
    public Optional<Question> read(Map<String, UUID> others, Predicate<UUID> elsewhere, Findings findings) {
        int before = findings.count();
        var own = findings.in(file());
        return TextFile.of(text, own)
                .flatMap(lines -> MarkdownFile.of(lines, own))
                .flatMap(markdown -> new QuestionReader(markdown, topic, own).read(slug))
                .map(read -> new RelatedNames(read, others, elsewhere, findings).resolved())
                .map(List::getFirst)
                .filter(read -> findings.count() == before);
    }
}
