package dev.rehearse.launcher;

import dev.rehearse.installation.PrivateFiles;
import dev.rehearse.launcher.layout.FolderLock;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.postgres.Cluster;
import dev.rehearse.launcher.postgres.Database;
import dev.rehearse.launcher.postgres.DatabasePasswords;
import dev.rehearse.launcher.postgres.Schemas;
import dev.rehearse.launcher.process.Restarts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Runs only PostgreSQL, for a service with live reload on a machine without Docker. {@code ./rehearse dev} starts it.
 */
final class DevelopmentDatabase {

    private final Setting setting;

    DevelopmentDatabase(Setting setting) {
        this.setting = setting;
    }

    /** Writes the connection settings of each service to a file, and returns at the stop signal. */
    int toTheEnd() throws InterruptedException {
        var folder = setting.folder().prepare();
        try (var running = new Running()) {
            running.add(FolderLock.take(folder));
            new Cluster(folder).requireMajor();
            Database.stopLeftover(folder);
            var passwords = DatabasePasswords.of(folder, new SecureRandom());
            var database = running.add(Database.start(folder, setting.ports().postgres(), passwords));
            new Restarts(database, setting.stop(), new Supervision(setting.terminal(), part -> {})).begin();
            for (var service : Service.values()) {
                PrivateFiles.write(settings(service), settings(service, database.schemas()));
            }
            return setting.stop().await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings(Service service) {
        return setting.folder().root().resolve(service.title() + ".env");
    }

    private String settings(Service service, Schemas schemas) {
        return """
            QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:%d/%s
            QUARKUS_DATASOURCE_USERNAME=%s
            QUARKUS_DATASOURCE_PASSWORD=%s
            """.formatted(setting.ports().postgres(), Schemas.DATABASE, service.schema(), schemas.password(service));
    }
}
