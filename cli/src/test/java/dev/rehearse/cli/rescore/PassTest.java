package dev.rehearse.cli.rescore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.cli.operator.WithServiceReplies;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pass in several requests, and how it ends where the service does not do its part. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PassTest extends WithServiceReplies {

    private static final String FIRST = "0198f0aa-0000-7000-8000-000000000001";
    private static final String SECOND = "0198f0aa-0000-7000-8000-000000000002";

    @Test
    void it_asks_until_there_is_no_next_and_says_the_sum() {
        replies.addAll(List.of(page(50, 2, FIRST), page(50, 0, SECOND), page(7, 1, null)));

        assertThat(run(false, "regrade", "asyncio")).isZero();

        assertThat(requests)
                .containsExactly(
                        "POST /interview/api/practice-tests/asyncio/regrade",
                        "POST /interview/api/practice-tests/asyncio/regrade?after=" + FIRST,
                        "POST /interview/api/practice-tests/asyncio/regrade?after=" + SECOND);
        assertThat(text(written)).isEqualTo("107 interviews processed, 3 new grades.\n");
        assertThat(text(remarked)).isEqualTo("""
                        50 interviews processed, 2 new grades; --after %s goes on from here
                        100 interviews processed, 2 new grades; --after %s goes on from here
                        Next: ./rehearse rescore asyncio
                        """.formatted(FIRST, SECOND));
    }

    @Test
    void it_goes_on_where_an_earlier_one_was_interrupted() {
        replies.add(page(1, 1, null));

        assertThat(run(false, "rescore", "python-backend", "--after", FIRST, "--limit", "200"))
                .isZero();

        assertThat(requests)
                .containsExactly(
                        "POST /interview/api/practice-tests/python-backend/rescore?after=" + FIRST + "&limit=200");
        assertThat(text(written)).isEqualTo("1 interview processed, 1 new result.\n");
        assertThat(text(remarked)).isEmpty();
    }

    @Test
    void on_a_terminal_one_line_is_redrawn_and_gone_at_the_end() {
        replies.addAll(List.of(page(50, 2, FIRST), page(0, 0, null)));

        run(true, "rescore", "asyncio");

        assertThat(text(written))
                .isEqualTo(
                        "\r50 interviews processed, 2 new results\r\u001b[K50 interviews processed, 2 new results.\n");
    }

    @Test
    void for_scripts_it_prints_each_answer_as_it_is() {
        replies.addAll(List.of(page(50, 2, FIRST), page(3, 0, null)));

        run(true, "regrade", "asyncio", "--json");

        assertThat(text(written)).isEqualTo("""
                        {"interviews":50,"changed":2,"next":"%s"}
                        {"interviews":3,"changed":0}
                        """.formatted(FIRST));
        assertThat(text(remarked)).isEmpty();
    }

    @Test
    void a_pass_that_fails_half_way_says_how_to_go_on() {
        replies.addAll(List.of(page(50, 2, FIRST), new Reply(503, "{\"title\":\"Busy\"}")));

        assertThat(run(false, "regrade", "asyncio")).isEqualTo(1);

        assertThat(text(remarked)).endsWith("Busy (503). To go on from here: --after " + FIRST + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {} | 3",
                "403 | {} | 3",
                "404 | {\"title\":\"No such practice test\",\"detail\":\"asyncio\"} | 4",
                "200 | <html> | 1",
                "200 | {\"interviews\":1} | 1"
            })
    void the_exit_code_says_what_went_wrong(int status, String body, int code) {
        replies.add(new Reply(status, body));

        assertThat(run(false, "rescore", "asyncio")).isEqualTo(code);

        assertThat(text(remarked)).hasLineCount(1).doesNotContain("--after");
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_service_that_does_not_get_on_is_not_asked_for_ever() {
        replies.addAll(List.of(page(50, 0, FIRST), page(50, 0, FIRST)));

        assertThat(run(false, "rescore", "asyncio")).isEqualTo(1);

        assertThat(text(remarked)).endsWith("The service names interview " + FIRST + " as the next one twice.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regrade", "regrade ../x", "rescore Asyncio", "rescore asyncio --after 7", "rescore a b"})
    void wrong_usage_asks_nothing(String words) {
        assertThat(run(false, words.split(" ", -1))).isEqualTo(2);

        assertThat(requests).isEmpty();
        assertThat(text(remarked)).hasLineCount(1).contains("--help shows how.");
    }

    private static Reply page(int interviews, int changed, @Nullable String next) {
        var rest = next == null ? "" : ",\"next\":\"" + next + "\"";
        return new Reply(200, "{\"interviews\":%d,\"changed\":%d%s}".formatted(interviews, changed, rest));
    }

    private int run(boolean redraws, String... words) {
        return run(words[0].equals("regrade") ? RegradeCommand::new : RescoreCommand::new, redraws, words);
    }
}
