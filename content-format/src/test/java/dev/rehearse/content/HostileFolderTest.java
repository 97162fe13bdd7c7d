package dev.rehearse.content;

import static dev.rehearse.content.SampleFolder.FRONT;
import static dev.rehearse.content.SampleFolder.REST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States of a folder that no author means: each is refused with a finding, and nothing is thrown. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFolderTest {

    private static final String QUESTION = "t/s/a/q.md";

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void oneQuestion() {
        folder = SampleFolder.in(root);
        folder.write(QUESTION, FRONT + REST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: \"\"\nposition: 1\nupdated: 2026-01-01",
                "title: \" \"\nposition: 1\nupdated: 2026-01-01",
                "title: ~\nposition: 1\nupdated: 2026-01-01",
                "title: [A]\nposition: 1\nupdated: 2026-01-01",
                "title: !!binary QQ==\nposition: 1\nupdated: 2026-01-01",
                "title: \"A\\0B\"\nposition: 1\nupdated: 2026-01-01",
                "title: \"A\\uD800B\"\nposition: 1\nupdated: 2026-01-01",
                "title: \"A\\nB\"\nposition: 1\nupdated: 2026-01-01",
                "title: A\nposition: 0\nupdated: 2026-01-01",
                "title: A\nposition: -1\nupdated: 2026-01-01",
                "title: A\nposition: 99999999999\nupdated: 2026-01-01",
                "title: A\nposition: 1.5\nupdated: 2026-01-01",
                "title: A\nposition: one\nupdated: 2026-01-01",
                "title: A\nposition: 1\nupdated: \"+999999999-01-01\"",
                "title: A\nposition: 1\nupdated: -999999999-01-01",
                "title: A\nposition: 1\nupdated: 2026-02-30",
                "title: A\nposition: 1\nupdated: 0000-01-01",
                "title: A\nposition: 1\nupdated: 2026-01-01\ncompetencies: {\"A B\": Text}",
                "title: A\nposition: 1\nupdated: 2026-01-01\ncompetencies: [a]",
                "title: A\nposition: 1\nupdated: 2026-01-01\n? [a, b]\n: c",
                "title: &a A\nposition: 1\nupdated: 2026-01-01",
                "title: A\nposition: 1\nupdated: 2026-01-01\nx: *y",
                "title: A\nposition: 1\nupdated: 2026-01-01\n<<: {x: 1}",
                "title: A: B\nposition: 1\nupdated: 2026-01-01",
                "title: @A\nposition: 1\nupdated: 2026-01-01",
                "title: A\n\tposition: 1\nupdated: 2026-01-01",
                "- a\n- b",
                "just words",
                "",
                "# nothing",
                "!!javax.script.ScriptEngineManager [x]",
            })
    void front_matter_of_any_wrong_form_is_a_finding(String front) {
        folder.topic("t/s/a", front);

        assertThat(folder.findings())
                .isNotEmpty()
                .allMatch(line -> line.matches("t/s/a/topic\\.md:[0-9]+: [a-z-]+: .+"));
        assertThat(folder.findings()).noneMatch(line -> line.contains("snakeyaml") || line.contains("java."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags: [null]",
                "tags: [a, a]",
                "tags: a",
                "tags: [[a]]",
                "tags: [\"\"]",
                "tags:",
                "tags: {a: b}",
                "tags: [a]\nminutes: 1",
                "tags: [a]\nsources: [nowhere]",
                "tags: [a]\nsources: [\"javascript:alert(1)\"]",
                "tags: [a]\nstatus: gone",
                "tags: [a]\nfamily: A B",
                "tags: [a]\nsince: soon",
                "tags: [a]\nenemies: [q]",
                "tags: [a]\nenemies: q",
                "tags: [a]\nscoring: partial",
                "tags: [a]\ntitle: A",
                "tags: [a]\nsources: [https://]",
            })
    void a_field_of_a_question_of_any_wrong_form_is_a_finding(String fields) {
        folder.write(QUESTION, FRONT.replace("tags: [a]", fields) + REST);

        assertThat(folder.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 11, 12, 27, 127, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF})
    void a_character_that_content_must_not_hold_is_named_with_its_line(int point) {
        folder.write(QUESTION, FRONT + REST.replace("Because", "Be" + Character.toString(point) + "cause"));

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith("t/s/a/q.md:17: file: the character U+%04X".formatted(point));
    }

    @Test
    void a_byte_order_mark_and_bytes_that_are_not_utf_8_are_findings() {
        folder.write(QUESTION, "\uFEFF" + FRONT + REST);
        assertThat(folder.findings()).singleElement().asString().startsWith("t/s/a/q.md:1: file: the character U+FEFF");

        folder.write(QUESTION, "---\nid: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(folder.findings()).containsExactly("t/s/a/q.md:2: file: is not UTF-8; save it in that encoding");

        folder.write(QUESTION, new byte[] {'-', '-', '-', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertThat(folder.findings()).containsExactly("t/s/a/q.md:2: file: is not UTF-8; save it in that encoding");
    }

    @Test
    void windows_line_ends_are_read_as_any_others() {
        var expected = folder.content();

        folder.write(QUESTION, (FRONT + REST).replace("\n", "\r\n"));

        assertThat(folder.content()).isEqualTo(expected);
    }

    @Test
    void a_huge_file_is_a_finding() {
        folder.write(QUESTION, FRONT + "x".repeat(300_000) + REST);

        assertThat(folder.findings())
                .containsExactly("t/s/a/q.md:1: file: is larger than 256 KiB; shorten it or split it");
    }

    @Test
    void yaml_that_would_grow_or_nest_without_end_is_a_finding() {
        folder.topic("t/s/a", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]");
        assertThat(folder.findings()).singleElement().asString().contains("topic.md:2: yaml: anchors and aliases");

        folder.topic("t/s/a", "a: " + "[".repeat(50_000));
        assertThat(folder.findings()).singleElement().asString().contains("yaml: values are nested deeper than 12");
    }

    @Test
    void links_loops_and_pipes_are_findings() throws Exception {
        Files.createSymbolicLink(root.resolve("t/s/a/again"), root.resolve("t"));
        Files.createSymbolicLink(root.resolve("t/s/a/self.md"), Path.of("self.md"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
        assertThat(folder.findings())
                .containsExactly(
                        "loop:1: folder: is a symbolic link; put the files themselves here",
                        "t/s/a/again:1: folder: is a symbolic link; put the files themselves here",
                        "t/s/a/self.md:1: folder: is a symbolic link; put the files themselves here");
    }

    @Test
    void an_archive_is_not_opened() throws IOException {
        var before = folder.content();
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("../../escaped.md"));
            archive.write("no question".getBytes(StandardCharsets.UTF_8));
        }
        for (var place : List.of("t", "t/s", "t/s/a", "t/s/a/questions")) {
            Files.createDirectories(root.resolve(place));
            Files.write(root.resolve(place).resolve("nested.zip"), bytes.toByteArray());
        }

        assertThat(folder.content()).isEqualTo(before);
    }

    @Test
    void folders_called_like_files_are_findings() throws IOException {
        Files.createDirectories(root.resolve("t/s/a/items/x.md"));
        Files.createDirectories(root.resolve("t/s/b/topic.md"));

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/items/x.md:1: file: is a folder and is called like a file; rename it",
                        "t/s/b/topic.md:1: file: is not a plain file; put the text itself here");
    }

    @Test
    void content_that_would_not_be_read_is_a_finding() {
        folder.write("t/notes.md", "x");
        folder.write("t/s/blueprint.yaml", "x");
        folder.write("t/s/a/items/practice-test.yml", "x");
        folder.write("t/s/a/items/deep/q.md", "x");
        folder.write("t/s/a/q.MD", "x");
        folder.write("t/README.md", "x");
        folder.write("t/s/a/picture.png", "x");
        folder.write(".git/HEAD", "x");

        assertThat(folder.findings()).hasSize(5).allMatch(line -> line.contains(":1: folder: is not read"));
    }

    @Test
    void a_missing_an_empty_and_a_plain_file_as_a_folder_are_findings(@TempDir Path empty) {
        assertThat(new SampleFolder(empty).findings())
                .containsExactly(".:1: folder: holds no topic; \"./rehearse new topic\" makes one");
        assertThat(new SampleFolder(empty.resolve("nowhere")).findings())
                .containsExactly(".:1: folder: there is no content folder; make it, or name another");
        assertThat(new SampleFolder(root.resolve(QUESTION)).findings()).hasSize(1);
    }

    @Test
    void a_finding_is_one_line_whatever_a_file_is_called() throws IOException {
        Files.writeString(root.resolve("t/s/a/x\n\u001b[31m\u202e.md"), FRONT + REST);

        assertThat(folder.findings()).singleElement().asString().doesNotContain("\n", "\u001b", "\u202e");
    }
}
