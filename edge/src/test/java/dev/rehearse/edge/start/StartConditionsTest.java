package dev.rehearse.edge.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartConditionsTest {

    @TempDir
    Path folder;

    private static String objection(StartCondition condition, Map<String, String> properties) {
        return condition.objection(Settings.of(properties)).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "https://rehearse.example.org, false, none",
        "http://rehearse.example.org, false, has to begin with https",
        "rehearse.example.org, false, has to be an address",
        "ftp://rehearse.example.org, false, has to be an address",
        "' ', false, is missing",
        "http://localhost:8080, true, none",
        "http://127.0.0.1, true, none",
        "http://[::1]:8080, true, none",
        "http://a.localhost, true, none",
        "http://192.0.2.1, true, allows http for localhost only",
        "http://localhost.example.org, true, allows http for localhost only"
    })
    void the_public_address_is_https_except_for_a_trial(String url, String isLocal, String expected) {
        assertThat(objection(new PublicUrl(), Map.of("rehearse.public-url", url, "rehearse.local", isLocal)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "Rehearse", "secret", "question", "QUESTION"})
    void a_common_password_or_the_name_of_the_user_is_rejected(String password) {
        var login = Map.of("quarkus.datasource.username", "question", "quarkus.datasource.password", password);

        assertThat(objection(DatabaseLogin::password, login))
                .startsWith("quarkus.datasource.password (environment: REHEARSE_DB_PASSWORD) is one of the passwords");
    }

    @Test
    void a_long_random_password_is_accepted() {
        assertThat(objection(DatabaseLogin::password, Map.of("quarkus.datasource.password", "0f3c6a7b9d")))
                .isEqualTo("none");
    }

    @Test
    void a_key_is_a_readable_file_or_a_text() throws Exception {
        var key = Files.writeString(folder.resolve("key.pem"), "key");

        assertThat(objection(KeyLocation.OF_TOKENS, Map.of())).contains("is missing");
        assertThat(objection(KeyLocation.OF_TOKENS, Map.of("mp.jwt.verify.publickey", "text")))
                .isEqualTo("none");
        assertThat(objection(KeyLocation.OF_TOKENS, Map.of("mp.jwt.verify.publickey.location", "file:" + key)))
                .isEqualTo("none");
        assertThat(objection(KeyLocation.OF_TOKENS, Map.of("mp.jwt.verify.publickey.location", folder + "/other.pem")))
                .contains("there is no file to read");
    }

    @ParameterizedTest
    @CsvSource({
        "256K, 1M, 2M, none",
        "2M, 256K, 256K, Raise both",
        "256K, 3M, 2M, REHEARSE_BODY_LONG) is 3M",
        "0, 1M, 2M, is missing or 0",
        "256K, 0, 2M, is missing or 0",
        "many, 1M, 2M, has to be a size",
        "256K, 1M, '', is missing or 0"
    })
    void the_limit_of_a_path_is_not_above_that_of_the_server(
            String usual, String large, String overall, String expected) {
        assertThat(objection(
                        new BodyLimits(),
                        Map.of(
                                "rehearse.body.longest",
                                usual,
                                "rehearse.body.long",
                                large,
                                "quarkus.http.limits.max-body-size",
                                overall)))
                .contains(expected);
    }
}
