package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.text.Slug;
import dev.rehearse.question.author.question.AuthorTexts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Content files of questions: a single one, or those of an archive, whatever its folders. */
final class MarkdownUpload {

    private static final String END = ".md";
    private static final Set<String> OTHERS =
            Set.of("track.md", "section.md", "topic.md", "README.md", "practice-test.yaml");

    private final List<IncomingQuestion> questions = new ArrayList<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final Findings refused = new Findings();
    private final Findings notCarried = new Findings();

    private MarkdownUpload() {}

    static Upload of(String name, byte[] content) {
        return of(Map.of(name.endsWith(END) ? name : name + END, content));
    }

    static Upload of(Map<String, byte[]> files) {
        var upload = new MarkdownUpload();
        files.forEach(upload::add);
        if (upload.questions.isEmpty() && upload.refused.count() == 0) {
            upload.refused.add("upload", 1, Rule.FORMAT, AuthorTexts.of("empty"));
        }
        return new Upload(upload.questions, upload.refused.all(), upload.notCarried.all());
    }

    private void add(String path, byte[] content) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (OTHERS.contains(name) || !name.endsWith(END)) {
            notCarried.add(path, 1, Rule.NOT_CARRIED, AuthorTexts.of("no-question"));
            return;
        }
        var slug = name.substring(0, name.length() - END.length());
        var other = slugs.putIfAbsent(slug, path);
        if (!Slug.is(slug)) {
            refused.add(path, 1, Rule.NAME, FindingTexts.of("name.form", "name", slug, "wanted", Slug.form()));
        } else if (other != null) {
            refused.add(path, 1, Rule.NAME, AuthorTexts.of("same-name", "other", other));
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
            questions.add(new IncomingQuestion.OwnText(path, slug, text));
        } catch (CharacterCodingException e) {
            refused.add(path, 1, Rule.FILE, "is not UTF-8; save it in that encoding");
        }
    }
}
