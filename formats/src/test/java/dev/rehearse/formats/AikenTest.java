package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AikenTest {

    @Test
    void options_have_letters_and_the_last_line_names_the_key() {
        var imported = Exchange.imported("aiken", """
            Which of * and ** is a power?
            A) *
            B. **
            ANSWER: B

            What is
            immutable?

            A) a list
            B) a tuple
            ANSWER: B
            """);

        assertThat(imported.isGood()).isTrue();
        assertThat(imported.questions())
                .map(Question::prompt)
                .containsExactly("Which of \\* and \\*\\* is a power?", "What is  \nimmutable?");
        assertThat(imported.questions().getFirst().task())
                .isEqualTo(new Task.SingleChoice(
                        List.of(new Option("\\*", false, null), new Option("\\*\\*", true, null)),
                        "Right:\n\n- \\*\\*"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Q?|A) a|B) b|ANSWER: C', 4",
        "'Q?|A) a|B) b|', 1",
        "'Q?|A) a|C) b|ANSWER: A', 3",
        "'Q?|ANSWER: A', 2",
        "'Q?|A) a|B) b|ANSWER: A or B', 4",
        "'Q?|A) a|B) b|Q?|A) a|B) b|ANSWER: A', 4"
    })
    void an_error_refuses_the_file_by_line(String text, int line) {
        var imported = Exchange.imported("aiken", text.replace('|', '\n'));

        assertThat(imported.isGood()).isFalse();
        assertThat(imported.findings().getFirst().line()).isEqualTo(line);
    }
}
