package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.launcher.layout.FreePorts;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.process.StopSignal;
import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.terminal.Terminal;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DevelopmentDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void each_service_finds_written_down_how_it_connects() throws Exception {
        var port = String.valueOf(FreePorts.next().gateway());
        var options = CommandLine.populateCommand(
                new Options(), "--data", folder.resolve("data").toString(), "--port", port);
        var stop = new StopSignal();
        var setting = new Setting(options, Terminal.standard(), stop, Clock.systemUTC(), Stopwatch.start());
        var end = CompletableFuture.supplyAsync(() -> toTheEnd(setting));
        var last = folder.resolve("data").resolve(Service.NOTIFY.title() + ".env");
        await().atMost(Duration.ofMinutes(2)).until(() -> end.isDone() || Files.exists(last));

        for (var service : Service.values()) {
            assertThat(schema(settings(service))).isEqualTo(service.schema());
        }

        stop.give(0);
        assertThat(end.join()).isZero();
    }

    private static int toTheEnd(Setting setting) {
        try {
            return new DevelopmentDatabase(setting).toTheEnd();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Properties settings(Service service) throws Exception {
        var properties = new Properties();
        var file = folder.resolve("data").resolve(service.title() + ".env");
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private static String schema(Properties settings) throws Exception {
        try (var connection = DriverManager.getConnection(
                        settings.getProperty("QUARKUS_DATASOURCE_JDBC_URL"),
                        settings.getProperty("QUARKUS_DATASOURCE_USERNAME"),
                        settings.getProperty("QUARKUS_DATASOURCE_PASSWORD"));
                var rows = connection.createStatement().executeQuery("SELECT current_schema()")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
