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

/** The SQL samples of the project's own content return what is stated, each in an empty schema. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlSamplesTest {

    private static final Path CONTENT = ApiDocument.home().resolve("content");

    /** What the prompts of blocks of kind sessions describe in words. */
    private static final Path TABLES = Path.of("src/test/resources/sessions/tables.sql");

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @TestFactory
    Stream<DynamicTest> every_sql_sample_with_a_stated_result_returns_it() {
        return CodeSample.in(CONTENT, "sql")
                .filter(sample -> sample.expected().isPresent())
                .map(sample -> DynamicTest.dynamicTest(sample.place(CONTENT), () -> check(sample)));
    }

    private static void check(CodeSample sample) throws SQLException {
        try (var connection = connect()) {
            emptySchema(connection);
            sample.assertPrinted(SqlScript.printed(connection, sample.code()));
        }
    }

    @TestFactory
    Stream<DynamicTest> interleaved_sessions_return_what_is_stated() {
        return CodeSample.in(CONTENT, "sessions")
                .filter(sample -> sample.expected().isPresent())
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

    private static Connection connect() throws SQLException {
        var connection =
                DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = sample");
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
