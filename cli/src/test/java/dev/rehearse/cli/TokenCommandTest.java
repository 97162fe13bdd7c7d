package dev.rehearse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.token.TokenCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void it_prints_a_token_for_the_role_and_makes_the_keys() {
        assertThat(run("author", "--hours", "2")).as(err.toString()).isZero();

        var claims =
                new String(Base64.getUrlDecoder().decode(out.toString().split("[.]", -1)[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"groups\":[\"author\"]");
        assertThat(out.toString()).hasLineCount(1);
        assertThat(folder.resolve("data/keys/private.pem")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, 1, There is no role \"admin\"",
        "'', 1, There is no role \"\"",
        "author --hours 0, 2, --hours is \"0\"",
        "author operator, 2, It is \"token ROLE\"",
        "author --ours 1, 2, token has no option \"--ours\""
    })
    void a_refusal_makes_nothing(String words, int code, String sentence) {
        assertThat(run(words.split(" ", -1))).isEqualTo(code);

        assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Script.with(new TokenCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
