package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.ApiDocument;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The SQL samples of the project's own content run, each in an empty schema, and return what is stated. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlSamplesTest {

    private static final Path CONTENT = ApiDocument.home().resolve("content");

    /** What the prompts of blocks of kind sessions describe in words. */
    private static final Path TABLES = Path.of("src/test/resources/sessions/tables.sql");

    /** What the prompts of queries describe in words. */
    private static final Path DESCRIBED = Path.of("src/test/resources/sql/tables.sql");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (var connection = connect("described")) {
            SqlScript.printed(connection, "CREATE SCHEMA described");
            SqlScript.printed(connection, Files.readString(DESCRIBED));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @TestFactory
    Stream<DynamicTest> every_sql_sample_runs_and_returns_what_is_stated() {
        return CodeSample.in(CONTENT, "sql")
                .map(sample -> DynamicTest.dynamicTest(sample.place(CONTENT), () -> check(sample)));
    }

    private static void check(CodeSample sample) throws SQLException {
        try (var connection = connect()) {
            emptySchema(connection);
            sample.assertPrinted(SqlScript.printed(connection, sample.code()));
        }
    }

    @TestFactory
    Stream<DynamicTest> interleaved_sessions_end_and_return_what_is_stated() {
        return CodeSample.in(CONTENT, "sessions")
                .map(sample -> DynamicTest.dynamicTest(sample.place(CONTENT), () -> checkSessions(sample)));
    }

    private static void checkSessions(CodeSample sample) throws Exception {
        try (var setup = connect();
                var sessions = new Sessions(SqlSamplesTest::connect, setup)) {
            emptySchema(setup);
            SqlScript.printed(setup, Files.readString(TABLES));
            sample.assertPrinted(sessions.printed(sample.code()));
        }
    }

    /** In the sample's own schema, which hides the tables that prompts describe. */
    private static Connection connect() throws SQLException {
        return connect("sample, described");
    }

    private static Connection connect(String schemas) throws SQLException {
        var connection =
                DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = " + schemas);
        }
        return connection;
    }

    private static void emptySchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS sample CASCADE");
            statement.execute("CREATE SCHEMA sample");
        }
    }

    @Test
    void statements_end_at_semicolons_outside_of_texts() {
        assertThat(SqlScript.statements("SELECT ';'; -- a; comment\nDO $$ BEGIN x; END $$;\nSELECT 1"))
                .containsExactly("SELECT ';'", "-- a; comment\nDO $$ BEGIN x; END $$", "SELECT 1");
    }
}
