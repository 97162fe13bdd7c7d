package dev.rehearse.question.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of findings that the pages of authors show, in the modules that have them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingMessagesTest {

    static Stream<MessageFiles> files() {
        return Stream.of(
                new MessageFiles(Path.of("../content-format"), "findings", "FindingTexts"),
                new MessageFiles(Path.of("../formats"), "losses", "LossTexts"),
                new MessageFiles(Path.of("../formats"), "faults", "FaultTexts"),
                new MessageFiles(Path.of("."), "author-findings", "AuthorTexts"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_message_is_in_both_languages_with_the_same_parameters(MessageFiles files) throws IOException {
        assertThat(files.english()).isNotEmpty();
        assertThat(files.german()).isEqualTo(files.english());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_code_in_use_has_a_text_and_each_text_is_in_use(MessageFiles files) throws IOException {
        assertThat(files.english().keySet()).containsAll(files.used());
        assertThat(files.constants()).containsAll(files.english().keySet());
    }
}
