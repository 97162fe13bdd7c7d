package dev.rehearse.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The rules for connections: only from this machine and with a password, since every local user can reach the port. */
final class Authentication {

    private static final String RULES = """
            # Written by Rehearse at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Authentication() {}

    static void requirePasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
