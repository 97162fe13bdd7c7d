package dev.rehearse.launcher.postgres;

import dev.rehearse.launcher.layout.Ports;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of each start of PostgreSQL. */
final class ServerSettings {

    /** The embedding library's defaults are for tests, and may lose the last second of data. */
    static final Map<String, String> ALL = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "100",
            "listen_addresses", Ports.LOOPBACK,
            "unix_socket_directories", "",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private ServerSettings() {}

    /** As options of the program {@code postgres}. */
    static String asOptions(int port) {
        return ALL.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }
}
