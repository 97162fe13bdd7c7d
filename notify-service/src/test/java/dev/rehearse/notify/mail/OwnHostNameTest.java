package dev.rehearse.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnHostNameTest {

    private static String greeting(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new OwnHostName())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withSources(new PropertiesConfigSource(
                        Map.of(OwnHostName.PROPERTY, "${rehearse.mail.host-name:}"), "application", 50))
                .build()
                .getConfigValue(OwnHostName.PROPERTY)
                .getValue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://rehearse.example.org/, rehearse.example.org",
        "https://rehearse.example.org:8443, rehearse.example.org",
        "http://localhost:8080, mail.example",
        "http://127.0.0.1:8080, mail.example",
        "http://[::1]:8080, mail.example",
        "http://rehearse, mail.example",
        "no address, mail.example"
    })
    void the_server_is_greeted_by_a_full_name(String publicUrl, String name) {
        var settings =
                Map.of("rehearse.public-url", publicUrl, "rehearse.mail.from", "Rehearse <no-reply@mail.example>");

        assertThat(greeting(settings)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx.example.net", "a-b.example"})
    void the_one_that_is_set_comes_first(String name) {
        assertThat(greeting(Map.of("rehearse.mail.host-name", name, "rehearse.public-url", "https://rehearse.example")))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a b.example", "-a.example", "10.0.0.1", "a.example."})
    void names_that_servers_refuse_are_not_used(String name) {
        assertThat(name).doesNotMatch(OwnHostName.NAME);
    }
}
