package dev.rehearse.benchmarks.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.benchmarks.Benchmarks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterviewBenchmarkTest {

    private static final Pattern KIND = Pattern.compile("\"kind\": \"([a-z-]+)\"");

    @Test
    void a_pool_has_as_many_items_as_its_topic_says_and_is_the_same_for_the_same_seed() throws Exception {
        assertThat(pool(1, 53)).isEqualTo(pool(1, 53)).isNotEqualTo(pool(2, 53));
        assertThat(pool(1, 53).split("\"kind\"", -1)).hasSize(1 + 53);
    }

    @Test
    void items_have_what_question_service_says_of_its_own() throws Exception {
        String pool = pool(1, 2000);

        assertThat(pool)
                .contains("\"uncertainty\": {\"logDiscrimination\": 0.3, \"difficulty\": 0.5, \"correlation\": 0.0}")
                .contains(
                        "\"family\": \"family-0\"",
                        "\"enemies\": [",
                        "\"rubric\": [",
                        "\"competency\": {\"id\": \"c9\"");
        assertThat(KIND.matcher(pool)
                        .results()
                        .map(kind -> kind.group(1))
                        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())))
                .containsOnlyKeys("single-choice", "multiple-choice", "output", "short-answer", "order", "open");
    }

    @Test
    void the_heap_in_use_is_the_sum_of_its_generations() {
        assertThat(Heap.used("""
                7:
                 DefNew     total 39296K, used 2048K [0x00000000f0000000, 0x00000000f2aa0000, 0x00000000f5550000)
                  eden space 34944K,   5% used [0x00000000f0000000, 0x00000000f01e0000, 0x00000000f2220000)
                 Tenured    total 87424K, used 51200K [0x00000000f5550000, 0x00000000faab0000, 0x0000000100000000)
                   the  space 87424K,  58% used [0x00000000f5550000, 0x00000000f8750000, 0x00000000faab0000)
                 Metaspace       used 70123K, committed 70848K, reserved 1114112K
                """)).isEqualTo(52);
        assertThat(Heap.used(" garbage-first heap   total reserved 262144K, committed 65536K, used 10240K [0x"))
                .isEqualTo(10);
        assertThatThrownBy(() -> Heap.used("nothing")).hasMessageContaining("nothing");
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
        "--interviews, 9, from 10 to 10000000",
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
