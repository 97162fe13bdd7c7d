package dev.rehearse.benchmarks.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.benchmarks.Benchmarks;
import dev.rehearse.benchmarks.signup.SignUpBenchmark.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignUpBenchmarkTest {

    @Test
    void a_sample_that_is_always_longer_is_distinguished_with_certainty() {
        var fast = new Times(3, 1, 2);
        var slow = new Times(5, 4);

        assertThat(slow.isLongerThan(fast)).isEqualTo(1, within(0.0));
        assertThat(fast.isLongerThan(slow)).isEqualTo(0, within(0.0));
        assertThat(fast.isLongerThan(new Times(2, 3, 1))).isEqualTo(0.5, within(1e-12));
    }

    /** Of the six pairs 1 is longer than none, 3 than one and 5 than two, and 3 ties with one: 3.5 of 6. */
    @Test
    void pairs_are_counted_and_ties_half() {
        assertThat(new Times(1, 3, 5).isLongerThan(new Times(2, 3))).isEqualTo(3.5 / 6, within(1e-12));
    }

    /** For 10 and 10 the variance of U is 10 x 10 x 21 / 12 = 175. */
    @Test
    void chance_is_that_of_the_u_test() {
        var ten = new Times(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        assertThat(ten.chance(ten)).isEqualTo(Math.sqrt(175) / 100, within(1e-12));
    }

    @Test
    void percentiles_are_in_milliseconds() {
        var times = new Times(3_000_000, 1_000_000, 2_000_000);

        assertThat(times.percentile(50)).isEqualTo(2, within(0.0));
        assertThat(times.percentile(0)).isEqualTo(1, within(0.0));
        assertThat(times.percentile(100)).isEqualTo(3, within(0.0));
    }

    @ParameterizedTest
    @CsvSource({
        "--addresses, 0, --addresses is \"0\"",
        "--addresses, 100001, from 1 to 100",
        "--seed, x, --seed is \"x\"",
        "--speed, 9, has no option \"--speed\""
    })
    void an_invalid_option_is_named(String name, String value, String sentence) {
        StringWriter err = new StringWriter();

        int code = Benchmarks.commands().setErr(new PrintWriter(err, true)).execute("signup", name, value);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    @Test
    void options_are_read() {
        var command = CommandLine.populateCommand(new SignUpCommand(), "--seed", "3", "--addresses", "500");

        assertThat(command.sample()).isEqualTo(new Sample(500, 3));
    }
}
