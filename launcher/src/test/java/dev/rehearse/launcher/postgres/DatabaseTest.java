package dev.rehearse.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.launcher.layout.FreePorts;
import dev.rehearse.launcher.layout.Service;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseTest {

    private final int port = FreePorts.next().postgres();

    private DataFolder folder;
    private Database database;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = new DataFolder(temporary.resolve("data with spaces")).prepare();
        database = startDatabase();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void rows_survive_a_restart() throws SQLException {
        execute(Service.QUESTION, "CREATE TABLE kept (value TEXT)", "INSERT INTO kept VALUES ('here')");

        restart();

        assertThat(query(Service.QUESTION, "SELECT value FROM kept")).isEqualTo("here");
    }

    @Test
    void rows_survive_a_server_that_was_left_behind() throws SQLException {
        execute(Service.QUESTION, "CREATE TABLE orphaned (value TEXT)", "INSERT INTO orphaned VALUES ('here')");

        assertThat(Database.stopLeftover(folder)).isTrue();
        assertThat(Database.stopLeftover(folder)).isFalse();
        restart();

        assertThat(query(Service.QUESTION, "SELECT value FROM orphaned")).isEqualTo("here");
    }

    @Test
    void a_role_touches_its_own_schema_only() throws SQLException {
        execute(Service.NOTIFY, "CREATE TABLE secret (value TEXT)");

        assertThatThrownBy(() -> query(Service.QUESTION, "SELECT value FROM notify.secret"))
                .hasMessageContaining("permission denied for schema notify");
        assertThatThrownBy(() -> execute(Service.QUESTION, "CREATE TABLE interview.mine (value TEXT)"))
                .hasMessageContaining("permission denied for schema interview");
        assertThatThrownBy(() -> execute(Service.QUESTION, "CREATE TABLE public.mine (value TEXT)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(Service.QUESTION, "CREATE SCHEMA mine"))
                .hasMessageContaining("permission denied for database rehearse");
        assertThatThrownBy(() -> connect("question", database.schemas().password(Service.QUESTION), "postgres"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void connections_need_a_password() {
        assertThatThrownBy(() -> connect("postgres", "", "rehearse")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("notify", "guessed", "rehearse"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void what_is_committed_is_on_the_disk_and_time_is_utc() throws SQLException {
        assertThat(query(Service.QUESTION, "SHOW fsync")).isEqualTo("on");
        assertThat(query(Service.QUESTION, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query(Service.QUESTION, "SELECT current_setting('log_timezone')"))
                .isEqualTo("UTC");
        assertThat(query(Service.QUESTION, "SHOW server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void a_scratch_database_comes_and_goes() throws SQLException {
        database.schemas().create("scratch");
        try (var connection = connect("question", database.schemas().password(Service.QUESTION), "scratch")) {
            assertThat(connection.isValid(1)).isTrue();

            database.schemas().drop("scratch");

            assertThatThrownBy(() -> connect("question", database.schemas().password(Service.QUESTION), "scratch"))
                    .hasMessageContaining("does not exist");
        }
    }

    private Database startDatabase() {
        return Database.start(folder, port, DatabasePasswords.of(folder, new SecureRandom()));
    }

    private void restart() {
        database.close();
        database = startDatabase();
    }

    private void execute(Service service, String... commands) throws SQLException {
        try (var connection = connectAs(service);
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private String query(Service service, String query) throws SQLException {
        try (var connection = connectAs(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connectAs(Service service) throws SQLException {
        return connect(service.schema(), database.schemas().password(service), Schemas.DATABASE);
    }

    private Connection connect(String role, String password, String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, role, password);
    }
}
