package dev.rehearse.content;

import static dev.rehearse.content.SampleFolder.FRONT;
import static dev.rehearse.content.SampleFolder.ID;
import static dev.rehearse.content.SampleFolder.REST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentFolderTest {

    private static final String QUESTION = "t/s/a/items/q.md";

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void emptyTopic() {
        folder = SampleFolder.in(root);
    }

    @Test
    void a_good_folder_has_no_findings() {
        folder.write(QUESTION, FRONT + REST);

        assertThat(folder.content().questions()).hasSize(1);
    }

    @Test
    void front_matter_is_needed() {
        folder.write(QUESTION, "Which?\n" + REST);

        assertFindings(
                "t/s/a/items/q.md:1: front-matter: has no front matter; begin with fields between two lines of ---");
    }

    @Test
    void an_unknown_field_is_named_with_its_line() {
        folder.write(QUESTION, FRONT.replace("minutes: 1", "minutes: 1\nlevel: 3") + REST);

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith("t/s/a/items/q.md:7: field: level is not a field here; there are id, kind, title");
    }

    @Test
    void a_missing_field_is_named() {
        folder.write(QUESTION, FRONT.replace("minutes: 1\n", "") + REST);

        assertFindings("t/s/a/items/q.md:2: field: minutes is missing; add it");
    }

    @Test
    void a_field_that_stands_twice_is_named() {
        folder.write(QUESTION, FRONT.replace("minutes: 1", "minutes: 1\nminutes: 2") + REST);

        assertFindings("t/s/a/items/q.md:7: field: minutes stands twice; delete one");
    }

    @Test
    void an_id_that_is_no_uuid_is_named() {
        folder.write(QUESTION, FRONT.replace(ID, "seven") + REST);

        assertFindings("t/s/a/items/q.md:2: field: id must be a UUID; \"./rehearse new question\" makes one, and is"
                + " \"seven\"");
    }

    @Test
    void two_questions_can_not_have_one_id() {
        folder.write("t/s/a/q.md", FRONT + REST);
        folder.write("t/s/a/r.md", FRONT + REST);

        assertFindings("t/s/a/r.md:1: id: has the id of t/s/a/q.md; give the newer one a fresh UUID");
    }

    @Test
    void two_questions_of_a_topic_can_not_have_one_name() {
        folder.write("t/s/a/items/q.md", FRONT + REST);
        folder.write("t/s/a/questions/q.md", FRONT.replace(ID, ID.replace("01", "02")) + REST);

        assertFindings("t/s/a/questions/q.md:1: name: has the name of t/s/a/items/q.md; rename one file");
    }

    @Test
    void two_topics_can_not_have_one_name() {
        folder.write("t/z/section.md", "---\ntitle: Z\nposition: 2\n---\nText.\n");
        folder.topic("t/z/a", "title: A\nposition: 1\nupdated: 2026-01-01");

        assertFindings("t/z/a:1: name: there is a topic of this name at t/s/a; rename one folder");
    }

    @Test
    void a_missing_and_an_unknown_section_are_named() {
        folder.write(QUESTION, FRONT + REST.replace("## Explanation", "## Reason"));

        assertFindings(
                "t/s/a/items/q.md:1: section: ## Explanation is missing; add it",
                "t/s/a/items/q.md:15: section: ## Reason is not a section of this kind, which has Options,"
                        + " Explanation");
    }

    @Test
    void a_single_choice_has_one_key() {
        folder.write(QUESTION, FRONT + REST.replace("- [ ] one", "- [x] one"));

        assertFindings("t/s/a/items/q.md:10: options: a single choice has one [x] and at least one [ ], not 2 and 0");
    }

    @Test
    void what_code_prints_is_stated() {
        var front = FRONT.replace("single-choice", "output").replace("Which?", "```python\nprint(1)\n```");
        folder.write(QUESTION, front + "## Output\n\n1\n\n## Explanation\n\nBecause.\n");

        assertFindings("t/s/a/items/q.md:12: code: ## Output must be one ```text block");
    }

    @Test
    void names_are_slugs() {
        folder.write("t/s/a/Question_1.md", FRONT + REST);

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith("t/s/a/Question_1.md:1: name: \"Question_1\" must be lower-case words joined by hyphens");
    }

    @Test
    void a_folder_needs_its_own_file() throws IOException {
        Files.createDirectories(root.resolve("t/s/b"));

        assertFindings("t/s/b/topic.md:1: folder: is missing; each folder is described by such a file");
    }

    @Test
    void an_enemy_and_a_competency_must_be_there() {
        folder.write(QUESTION, FRONT.replace("tags: [a]", "tags: [a]\nenemies: [other]") + REST);
        folder.write(
                "t/s/a/items/r.md",
                FRONT.replace(ID, ID.replace("01", "02")).replace("tags: [a]", "tags: [a]\ncompetency: x") + REST);

        assertFindings(
                "t/s/a/items/q.md:6: reference: enemies: \"other\" is no other question; name the file without .md, or"
                        + " the id",
                "t/s/a/items/r.md:6: field: competency is not right: topic.md lists no competency \"x\";"
                        + " add a field \"competencies\" there");
    }

    @Test
    void files_that_are_read_at_the_same_time_hide_no_findings_of_each_other() {
        int each = 150;
        for (int i = 0; i < each; i++) {
            folder.write(
                    "t/s/a/items/enemy-%d.md".formatted(i),
                    FRONT.replace(ID, UUID.randomUUID().toString()).replace("tags: [a]", "tags: [a]\nenemies: [other]")
                            + REST);
            folder.write(
                    "t/s/a/items/competency-%d.md".formatted(i),
                    FRONT.replace(ID, UUID.randomUUID().toString()).replace("tags: [a]", "tags: [a]\ncompetency: x")
                            + REST);
        }

        assertThat(folder.findings()).hasSize(2 * each);
    }

    @Test
    void an_image_and_a_link_to_nowhere_are_found() {
        folder.write(
                QUESTION,
                FRONT.replace("Which?", "Which ![p](p.png)?\n\n[bad](javascript:alert(1)) [file](r.md) [ok](/topics/a)")
                        + REST);

        assertThat(folder.findings()).hasSize(3);
        assertThat(folder.findings().getFirst())
                .isEqualTo("t/s/a/items/q.md:8: image: the image \"p.png\""
                        + " would not be shown; describe it in words, or link to it");
        assertThat(folder.findings().get(2)).startsWith("t/s/a/items/q.md:10: link: the link \"r.md\" leads nowhere");
    }

    @Test
    void a_blueprint_is_checked_with_the_rest() {
        folder.write("t/s/a/practice-test.yaml", """
            slug: a
            title: A
            description: Text.
            length: {minimum: 5, maximum: 2}
            timeLimit: soon
            targetStandardError: 0
            levels: [{name: low}, {name: high, from: 1}, {name: higher, from: 0.5}]
            topics: {nowhere: 1}
            quotas: {kind: {essay: {minimum: 1}}}
            """);

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/practice-test.yaml:4: field: maximum is less than minimum; make it 5 or more",
                        "t/s/a/practice-test.yaml:5: field: timeLimit must be a time like PT20M, at most PT24H, and is"
                                + " \"soon\"",
                        "t/s/a/practice-test.yaml:6: field: targetStandardError must be a number from 0.001 to 5.0,"
                                + " and is \"0\"",
                        "t/s/a/practice-test.yaml:7: field: levels must begin higher and higher; \"higher\" does not",
                        "t/s/a/practice-test.yaml:8: reference: nowhere is no topic; name the folder of one, as asyncio",
                        "t/s/a/practice-test.yaml:8: field: topics leaves out a, which the blueprint stands beside; add it,"
                                + " or move the blueprint beside section.md or track.md",
                        "t/s/a/practice-test.yaml:9: field: essay is no kind of question; there are single-choice,"
                                + " multiple-choice, output, short-answer, order, open, code");
    }

    private void assertFindings(String... expected) {
        assertThat(folder.findings()).containsExactly(expected);
    }
}
