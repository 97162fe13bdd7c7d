package dev.rehearse.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.database.Rows;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A PostgreSQL without pg_trgm corrects no typing errors, and finds what is typed rightly. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutTrigramsTest {

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    private String schema = "";

    @BeforeEach
    void dropExtension() throws SQLException {
        schema = run("""
                SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                WHERE e.extname = 'pg_trgm'""");
        run("DROP EXTENSION pg_trgm");
    }

    @AfterEach
    void createExtension() throws SQLException {
        run("CREATE EXTENSION pg_trgm SCHEMA " + schema);
    }

    @Test
    void words_stay_as_they_were_typed() {
        assertThat(new Vocabulary(rows).corrected(List.of("coroutnie", "await")))
                .containsExactly("coroutnie", "await");
    }

    private String run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
