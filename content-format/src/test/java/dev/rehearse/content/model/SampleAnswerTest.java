package dev.rehearse.content.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleAnswerTest {

    @Test
    void a_paragraph_that_is_wrapped_in_its_file_is_typed_on_one_line() {
        var sample = sample("Lists aren't\nhashable, since\n2.5 of them\n`change`.\n\nSo they\nare no keys.");

        assertThat(sample.typed())
                .isEqualTo("Lists aren't hashable, since 2.5 of them `change`.\n\nSo they are no keys.");
    }

    @Test
    void lists_quotes_headings_tables_and_code_keep_their_lines() {
        var lines = "I need\n- a lock\n  that is free\n* a queue\n1. first\n2) second\n> said\n# So\n| a |\n|---|";
        var code = "It is\n```python\nx = 1\ny = 2\n```";

        assertThat(sample(lines).typed()).isEqualTo(lines);
        assertThat(sample(code).typed()).isEqualTo(code);
    }

    private static SampleAnswer sample(String text) {
        return new SampleAnswer(text, List.of(), List.of());
    }
}
