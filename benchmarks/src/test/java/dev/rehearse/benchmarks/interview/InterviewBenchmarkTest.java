package dev.rehearse.benchmarks.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.benchmarks.Benchmarks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewBenchmarkTest {

    @Test
    void a_pool_has_as_many_items_as_its_topic_says_and_is_the_same_for_the_same_seed() throws Exception {
        assertThat(pool(1, 53)).isEqualTo(pool(1, 53)).isNotEqualTo(pool(2, 53));
        assertThat(pool(1, 53).split("\"kind\"", -1)).hasSize(1 + 53);
    }

    private static String pool(long seed, int items) throws IOException, InterruptedException {
        try (StoredPools pools = StoredPools.start(seed);
                HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(pools.url() + "/api/item-pool?topic=" + StoredPools.topic(items));
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds, 0, --seconds is \"0\"",
        "--seconds, 601, from 1 to 600",
        "--think, 60001, from 0 to 60000",
        "--seed, x, --seed is \"x\""
    })
    void an_invalid_option_is_named(String name, String value, String sentence) {
        StringWriter err = new StringWriter();

        int code = Benchmarks.commands().setErr(new PrintWriter(err, true)).execute("interview", name, value);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void options_are_read() {
        var command = CommandLine.populateCommand(
                new InterviewCommand(), "--seed=3", "--seconds=5", "--think=100", "--java", "-XX:TieredStopAtLevel=1");

        assertThat(command.sample().round()).isEqualTo(Duration.ofSeconds(5));
        assertThat(command.sample().warmUp()).isEqualTo(Duration.ofSeconds(5));
        assertThat(command.sample().think()).isEqualTo(Duration.ofMillis(100));
        assertThat(command.sample().seed()).isEqualTo(3);
        assertThat(command.sample().flags()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }
}
