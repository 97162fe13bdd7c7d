package dev.rehearse.benchmarks.notify;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Keys;
import dev.rehearse.installation.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The launcher's PostgreSQL and keys, for one benchmark of a service. */
public final class NotifyDatabase implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String USER = "QUARKUS_DATASOURCE_USERNAME";
    private static final String PASSWORD = "QUARKUS_DATASOURCE_PASSWORD";

    private final Path folder;
    private final Process process;
    private final String operator;
    private final Map<String, String> settings;

    private NotifyDatabase(Path folder, Process process, String operator, Map<String, String> settings) {
        this.folder = folder;
        this.process = process;
        this.operator = operator;
        this.settings = settings;
    }

    /** Starts it with its files in a new folder. */
    public static NotifyDatabase start(Path home, Path folder) throws IOException, InterruptedException {
        String operator = token(folder);
        Process process = launcher(
                        home, "database", "--data", folder.toString(), "--port", String.valueOf(FreePort.first()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("launcher.txt").toFile())
                .start();
        Path written = folder.resolve("notify-service.env");
        while (!Files.exists(written) || !Files.readString(written).contains(PASSWORD)) {
            if (!process.isAlive()) {
                throw new Refused("The database did not start; why is in " + folder.resolve("launcher.txt"));
            }
            Thread.sleep(50);
        }
        return new NotifyDatabase(folder, process, operator, read(written));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("=", 2);
            settings.put(words[0], words[1].strip());
        }
        return settings;
    }

    /** By keys that are made in the folder. */
    private static String token(Path folder) {
        Keys keys = new Keys(new DataFolder(folder).prepare().keys()).create(new SecureRandom());
        return new Token("operator", TOKEN_LIFE).signed(keys, Clock.systemUTC());
    }

    private static ProcessBuilder launcher(Path home, String... arguments) {
        Path target = home.resolve("launcher/target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Drehearse.home=" + home,
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "dev.rehearse.launcher.Rehearse"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** A token with which one may launch. */
    String operator() {
        return operator;
    }

    /** The environment variables by which a service connects to the database. */
    public Map<String, String> settings(String service) throws IOException {
        Map<String, String> own = read(folder.resolve(service + ".env"));
        return Map.of(
                "REHEARSE_DB_URL", Objects.requireNonNull(own.get(URL)),
                "REHEARSE_DB_USER", Objects.requireNonNull(own.get(USER)),
                "REHEARSE_DB_PASSWORD", Objects.requireNonNull(own.get(PASSWORD)),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + folder.resolve("keys/public.pem"));
    }

    /** The key that services sign their tokens with. */
    public Path privateKey() {
        return folder.resolve("keys/private.pem");
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(setting(URL), setting(USER), setting(PASSWORD));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
