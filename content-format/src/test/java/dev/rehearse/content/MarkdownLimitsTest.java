package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown that would cost too much to render is refused with the limit that it exceeds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownLimitsTest {

    private static final String TRACK = "t/track.md";

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void topic() {
        folder = SampleFolder.in(root);
    }

    @Test
    void a_text_that_is_too_long_is_named_with_its_length() {
        assertFinding("<".repeat(100_000), ":5: markdown: the Markdown has 100,000 characters, at most 20,000 fit");
    }

    @Test
    void nesting_that_is_too_deep_is_named_with_its_line() {
        assertFinding("a\n\n" + "> ".repeat(11) + "b", ":7: markdown: 11 levels of nesting, at most 10 fit");
        assertFinding(">".repeat(19_000), ":5: markdown: 11 levels of nesting, at most 10 fit");
        assertFinding("- ".repeat(11) + "b", ":5: markdown: 11 levels of nesting, at most 10 fit");
        assertFinding("*a ".repeat(11) + "a*".repeat(11), ":5: markdown: 11 levels of nesting, at most 10 fit");
        assertThat(findings("> ".repeat(10) + "b")).isEmpty();
    }

    @Test
    void code_that_is_too_long_is_named() {
        assertFinding(
                "```json\n" + "[1]\n".repeat(2_001) + "```",
                ":5: markdown: 8,004 characters in a code block, at most 8,000 fit");
        assertFinding(
                "```bash\n" + "a".repeat(401) + "\n```",
                ":5: markdown: 401 characters in a line of code, at most 400 fit");
    }

    @Test
    void tables_that_are_too_large_are_named() {
        assertFinding(
                "|a".repeat(21) + "|\n" + "|-".repeat(21) + "|", ":5: markdown: 21 columns in a table, at most 20 fit");
        assertFinding(
                "|a".repeat(20) + "|\n" + "|-".repeat(20) + "|\n" + "a\n".repeat(60),
                ":5: markdown: the tables have more cells than the 1,000 that fit");
    }

    @Test
    void links_that_are_too_many_or_too_long_are_named() {
        assertFinding("[a](/b) ".repeat(201), ":5: markdown: 201 links, at most 200 fit");
        assertFinding(
                "[a]: https://example.org/" + "a".repeat(980) + "\n\n" + "[a] ".repeat(30),
                ":7: markdown: 21,000 characters in the addresses of all links, at most 20,000 fit");
    }

    private void assertFinding(String markdown, String expected) {
        assertThat(findings(markdown)).isEqualTo(TRACK + expected);
    }

    private String findings(String markdown) {
        folder.write(TRACK, "---\ntitle: T\nposition: 1\n---\n" + markdown);
        return String.join("\n", folder.findings());
    }
}
