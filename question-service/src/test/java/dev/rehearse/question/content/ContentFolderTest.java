package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFolderTest {

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b01";
    private static final String FRONT = """
            ---
            id: %s
            kind: single-choice
            difficulty: easy
            tags: [a]
            minutes: 1
            ---
            Which?

            """.formatted(ID);
    private static final String REST = """
            ## Options

            - [ ] one
            - [x] two

            ## Explanation

            Because.
            """;

    @TempDir
    Path root;

    @BeforeEach
    void emptyTopic() throws IOException {
        write("t/track.md", "---\ntitle: T\nposition: 1\n---\nText.\n");
        write("t/s/section.md", "---\ntitle: S\nposition: 1\n---\nText.\n");
        write("t/s/a/topic.md", "---\ntitle: A\nposition: 1\nupdated: 2026-01-01\n---\nText.\n");
    }

    @Test
    void a_good_folder_has_no_findings() throws IOException {
        write("t/s/a/q.md", FRONT + REST);

        var tree = ContentFolder.read(root);

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.questions()).hasSize(1);
    }

    @Test
    void front_matter_is_needed() throws IOException {
        write("t/s/a/q.md", "Which?\n" + REST);

        assertFinding("t/s/a/q.md:1: C1 has no front matter between two lines of ---");
    }

    @Test
    void an_unknown_field_is_named_with_its_line() throws IOException {
        write("t/s/a/q.md", FRONT.replace("minutes: 1", "minutes: 1\nlevel: 3") + REST);

        assertThat(findings()).startsWith("t/s/a/q.md:7: C2 level: Unrecognized field");
    }

    @Test
    void a_missing_field_is_named() throws IOException {
        write("t/s/a/q.md", FRONT.replace("minutes: 1\n", "") + REST);

        assertThat(findings()).contains("C2 minutes: ");
    }

    @Test
    void an_id_that_is_no_uuid_is_named() throws IOException {
        write("t/s/a/q.md", FRONT.replace(ID, "seven") + REST);

        assertThat(findings()).contains("C2 id: ").contains("seven");
    }

    @Test
    void two_questions_can_not_have_one_id() throws IOException {
        write("t/s/a/q.md", FRONT + REST);
        write("t/s/a/r.md", FRONT + REST);

        assertFinding("t/s/a/r.md:1: C3 has the id of t/s/a/q.md");
    }

    @Test
    void a_missing_and_an_unknown_section_are_named() throws IOException {
        write("t/s/a/q.md", FRONT + REST.replace("## Explanation", "## Reason"));

        assertFinding("""
                t/s/a/q.md:1: C4 ## Explanation is missing
                t/s/a/q.md:15: C4 ## Reason is not known here""");
    }

    @Test
    void a_single_choice_has_one_key() throws IOException {
        write("t/s/a/q.md", FRONT + REST.replace("- [ ] one", "- [x] one"));

        assertFinding("t/s/a/q.md:10: C5 a single choice has one [x] and at least one [ ], not 2 and 0");
    }

    @Test
    void what_code_prints_is_stated() throws IOException {
        var front = FRONT.replace("single-choice", "output").replace("Which?", "```python\nprint(1)\n```");
        write("t/s/a/q.md", front + "## Output\n\n1\n\n## Explanation\n\nBecause.\n");

        assertFinding("t/s/a/q.md:12: C6 ## Output must be one ```text block");
    }

    @Test
    void names_are_slugs() throws IOException {
        write("t/s/a/Question_1.md", FRONT + REST);

        assertFinding("t/s/a/Question_1.md:1: C7 \"Question_1\" is not lower-case words joined by hyphens");
    }

    @Test
    void a_folder_needs_its_own_file() throws IOException {
        Files.createDirectories(root.resolve("t/s/b"));

        assertFinding("t/s/b/topic.md:1: C8 is missing");
    }

    @Test
    void an_empty_folder_is_a_mistake(@TempDir Path empty) {
        assertThat(ContentFolder.read(empty).findings()).hasToString("[.:1: C8 holds no topic]");
    }

    private void assertFinding(String expected) {
        assertThat(findings()).isEqualTo(expected);
    }

    private String findings() {
        var lines = ContentFolder.read(root).findings().stream()
                .map(Finding::toString)
                .toList();
        return String.join("\n", lines);
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
