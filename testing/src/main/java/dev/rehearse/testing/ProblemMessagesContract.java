package dev.rehearse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tests of each service's message bundles of problems. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ProblemMessagesContract {

    private final ProblemMessages messages;

    protected ProblemMessagesContract(Class<?> ofModule) {
        messages = ProblemMessages.of(ofModule);
    }

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
