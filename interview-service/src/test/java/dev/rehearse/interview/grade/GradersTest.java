package dev.rehearse.interview.grade;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of a language model are accepted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradersTest {

    private record Address(
            Optional<URI> url,
            Optional<String> key,
            String model,
            Duration timeout,
            int attempts,
            int requestsPerInterview)
            implements LanguageModelSettings {

        static Address of(String url, Optional<String> key) {
            return new Address(Optional.of(URI.create(url)), key, "default", Duration.ofSeconds(10), 2, 40);
        }
    }

    private record Settings(
            int threads, int queue, Duration patience, Duration interviewPatience, int gradesPerClient, Duration window)
            implements GradingSettings {}

    private static void start(Address address) {
        var second = Duration.ofSeconds(1);
        var queue = new GradingQueue(new Settings(1, 1, second, second, 1, second));
        try {
            new Graders(queue, address).stop();
        } finally {
            queue.stop();
        }
    }

    private static void startWithKey(String url) {
        start(Address.of(url, Optional.of("a-secret-key")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example.org/v1",
                "HTTP://models.example.org/v1",
                "http://192.0.2.7:11434/v1",
                "http://[2001:db8::1]/v1",
                "http://localhost.example.org/v1",
                "http://127.0.0.1.example.org/v1",
                "http://10.127.0.1/v1"
            })
    void a_key_is_not_sent_in_plaintext_to_another_machine(String url) {
        assertThatThrownBy(() -> startWithKey(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("rehearse.grading.llm")
                .hasMessageContaining("must be https")
                .hasMessageNotContaining("a-secret-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://models.example.org/v1",
                "http://localhost:11434/v1",
                "http://model.localhost/v1",
                "http://127.0.0.1:11434/v1",
                "http://127.8.0.1/v1",
                "http://[::1]:11434/v1"
            })
    void a_key_may_go_over_tls_or_stay_on_this_machine(String url) {
        assertThatCode(() -> startWithKey(url)).doesNotThrowAnyException();
    }

    @Test
    void without_a_key_another_machine_may_be_asked_in_plaintext() {
        assertThatCode(() -> start(Address.of("http://models.example.org/v1", Optional.empty())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://models.example.org", "models.example.org/v1", "http:/v1", "/v1"})
    void an_address_of_another_kind_is_refused(String url) {
        assertThatThrownBy(() -> start(Address.of(url, Optional.empty())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("http or https and a host");
    }
}
