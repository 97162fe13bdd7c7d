package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.text.Slug;
import dev.rehearse.question.author.question.AuthorTexts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Content files of questions: a single one, or those of an archive, whatever its folders. */
final class MarkdownUpload {

    private static final String END = ".md";
    private static final Set<String> OTHERS =
            Set.of("track.md", "section.md", "topic.md", "README.md", "practice-test.yaml");

    private final Consumer<IncomingQuestion> questions;
    private final Findings findings;
    private final Map<String, String> slugs = new HashMap<>();

    MarkdownUpload(Consumer<IncomingQuestion> questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    /** A file that is in no archive has one question. */
    void addSingle(String name, byte[] content) {
        add(name.endsWith(END) ? name : name + END, content);
    }

    void add(String path, byte[] content) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (OTHERS.contains(name) || !name.endsWith(END)) {
            findings.add(path, 1, Rule.NOT_CARRIED, AuthorTexts.of("no-question"));
            return;
        }
        var slug = name.substring(0, name.length() - END.length());
        var other = slugs.putIfAbsent(slug, path);
        if (!Slug.is(slug)) {
            findings.add(path, 1, Rule.NAME, FindingTexts.of("name.form", "name", slug, "wanted", Slug.form()));
        } else if (other != null) {
            findings.add(path, 1, Rule.NAME, AuthorTexts.of("same-name", "other", other));
        } else {
            addText(path, slug, content);
        }
    }

    private void addText(String path, String slug, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\r\n", "\n");
            questions.accept(IncomingQuestion.OwnText.of(path, slug, text));
        } catch (CharacterCodingException e) {
            findings.add(path, 1, Rule.FILE, "is not UTF-8; save it in that encoding");
        }
    }
}
