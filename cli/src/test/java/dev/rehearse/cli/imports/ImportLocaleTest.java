package dev.rehearse.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.WithServiceReplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import command prints the same on a machine of any language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportLocaleTest extends WithServiceReplies {

    private static final String ID = "0198f0aa-0000-7000-8000-000000000001";
    private static final String UNCHANGED = "{\"slug\":\"a\",\"change\":\"unchanged\"},";

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void reset() {
        Locale.setDefault(usual);
    }

    private static Reply reply(String state, String rest) {
        return new Reply(200, "{\"id\":\"%s\",\"state\":\"%s\",%s}".formatted(ID, state, rest));
    }

    /** German has points between thousands, and Arabic and Hindi may have digits of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void numbers_are_the_same(String language) throws IOException {
        var quiz = Files.writeString(folder.resolve("quiz.gift"), " ".repeat(2_048_000));
        replies.addAll(List.of(
                reply("running", "\"name\":\"quiz.gift\",\"bytes\":8192000,\"bytesRead\":2048000,\"processed\":0"),
                reply("running", "\"questions\":12345,\"processed\":6789"),
                reply("finished", """
                        "result":{"questions":[%s{"slug":"b","change":"created"}],"refused":[],"notCarried":[
                            {"file":"quiz.gift","line":1234,"rule":"not-carried","message":"a tolerance"}]}\
                        """.formatted(UNCHANGED.repeat(1234)))));
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(run(ImportCommand::new, true, "import", "gift", quiz.toString(), "--topic", "generators"))
                .isZero();

        assertThat(text(written)).isEqualTo("""
                        quiz.gift:1234: not-carried: a tolerance
                        created: b
                        Imported: 1 created, 0 changed, 1,234 unchanged
                        """);
        assertThat(text(remarked))
                .contains("of 2,000 KiB", "Reading quiz.gift: 2,000 of 8,000 KiB")
                .contains("Checking questions: 6,789 of 12,345");
    }
}
