package dev.rehearse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.ProblemMessages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemMessagesTest {

    private final ProblemMessages messages = ProblemMessages.of(InterviewService.class);

    @Test
    void each_code_has_a_text() {
        assertThat(messages.codesWithoutText()).isEmpty();
    }

    @Test
    void each_text_has_a_use() {
        assertThat(messages.textsWithoutUse()).isEmpty();
    }

    @Test
    void german_texts_have_the_codes_and_arguments_of_the_english_ones() {
        assertThat(messages.german()).isEqualTo(messages.english());
    }
}
