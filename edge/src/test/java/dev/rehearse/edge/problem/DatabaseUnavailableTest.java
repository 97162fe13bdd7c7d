package dev.rehearse.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUnavailableTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "25006", "25P03", "40001", "40P01", "53300", "55P03", "57P01", "57014"})
    void these_states_pass_by_themselves(String state) {
        assertThat(DatabaseUnavailable.caused(new RuntimeException(new SQLException("any text", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021", "25P02"})
    void these_do_not(String state) {
        assertThat(DatabaseUnavailable.caused(new RuntimeException(new SQLException("Acquisition timeout", state))))
                .isFalse();
    }

    @Test
    void an_exhausted_pool_is_recognized_by_the_exception_type() {
        assertThat(DatabaseUnavailable.caused(new RuntimeException(new SQLException("Sorry"))))
                .isTrue();
        assertThat(DatabaseUnavailable.caused(new SQLTransientException("Acquisition timeout")))
                .isFalse();
    }

    @Test
    void a_commit_keeps_the_cause_among_what_it_suppressed() {
        var rollback = new IllegalStateException("rolled back");
        rollback.addSuppressed(new IOException(new SQLException("gone", "08006")));

        assertThat(DatabaseUnavailable.caused(new RuntimeException(rollback))).isTrue();
    }

    @Test
    void failures_that_cause_each_other_end() {
        var one = new RuntimeException("one");
        var other = new RuntimeException("other", one);
        one.addSuppressed(other);

        assertThat(DatabaseUnavailable.caused(one)).isFalse();
    }
}
