package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.write.ContentWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sections of a content file by their headings: key or rubric as Markdown. */
public final class TaskSections {

    /** The reference answer. */
    public static final String ANSWER = "Answer";

    /** The reason of a key. */
    public static final String EXPLANATION = "Explanation";

    private TaskSections() {}

    /** The sections of a valid question, in the order of its file. */
    public static Map<String, String> of(Question question) {
        var sections = new LinkedHashMap<String, String>();
        var findings = new Findings().in(question.file());
        MarkdownFile.of(ContentWriter.write(question), findings).stream()
                .flatMap(file -> file.parts().stream())
                .forEach(part -> sections.put(part.heading(), part.markdown()));
        return sections;
    }

    /** Some sections in one text, each below its heading. */
    public static String joined(Map<String, String> sections) {
        var text = new StringBuilder();
        sections.forEach((heading, markdown) -> text.append("## ")
                .append(heading)
                .append("\n\n")
                .append(markdown)
                .append("\n\n"));
        return text.toString().strip();
    }

    /** Takes such a text apart; what stands before the first heading is under the empty heading. */
    public static Map<String, String> split(String text) {
        var sections = new LinkedHashMap<String, String>();
        MarkdownFile.of("---\nx: y\n---\n" + text, new Findings().in("")).ifPresent(file -> {
            if (!file.opening().isEmpty()) {
                sections.put("", file.opening().markdown());
            }
            for (Part part : file.parts()) {
                sections.put(part.heading(), part.markdown());
            }
        });
        return sections;
    }

    /**
     * Reads the task of an open question or a program.
     *
     * @param language of a program
     */
    public static Optional<Task> read(Kind kind, String language, Map<String, String> sections) {
        var front = """
            ---
            id: 00000000-0000-4000-8000-000000000001
            kind: %s
            title: T
            position: 1
            difficulty: easy
            tags: []
            minutes: 1
            %s---

            Prompt.

            """.formatted(kind.word(), kind == Kind.CODE ? "language: \"" + language + "\"\n" : "");
        var text = new ContentText("");
        return text.read(front + joined(sections), "task")
                .filter(question -> text.complaints().isEmpty())
                .map(Question::task);
    }
}
