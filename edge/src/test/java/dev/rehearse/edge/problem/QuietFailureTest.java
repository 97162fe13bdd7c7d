package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietFailureTest {

    @Test
    void nothing_that_was_sent_is_told_but_what_failed_where() {
        var failure = new IllegalStateException(
                "name@example.org", new SQLException("Key (email)=(name@example.org) exists", "23505"));

        var trace = new StringWriter();
        QuietFailure.of(failure).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .doesNotContain("example.org")
                .contains("IllegalStateException", "java.sql.SQLException (SQLSTATE 23505)", "QuietFailureTest");
    }

    @Test
    void the_same_failure_with_other_data_is_of_the_same_kind() {
        assertThat(QuietFailure.of(failing("a")).kind())
                .isEqualTo(QuietFailure.of(failing("b")).kind());
    }

    private static Exception failing(String text) {
        return new IllegalArgumentException(text);
    }
}
