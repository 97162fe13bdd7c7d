package dev.rehearse.launcher.postgres;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.PrivateFiles;
import dev.rehearse.installation.Refusal;
import dev.rehearse.launcher.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The passwords of the database: the administrator's is kept in a file, the services' are new at every start.
 *
 * @param file holds the administrator's
 */
public record DatabasePasswords(Path file, String ofAdministrator, Map<Service, String> ofServices) {

    private static final int BYTES = 24;

    /** Reads the administrator's password, or generates one for a new cluster. */
    public static DatabasePasswords of(DataFolder folder, SecureRandom random) {
        var file = folder.keys().resolve("database.key");
        try {
            if (!Files.exists(file)) {
                requireNew(folder, file);
                PrivateFiles.write(file, password(random) + "\n");
            }
            var ofServices = Arrays.stream(Service.values())
                    .collect(Collectors.toUnmodifiableMap(service -> service, service -> password(random)));
            return new DatabasePasswords(file, Files.readString(file).strip(), ofServices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireNew(DataFolder folder, Path file) {
        if (!new Cluster(folder).isNew()) {
            throw new Refusal("""
                    The password of the database, %s, is gone.
                    Put it back from a backup, or begin anew: ./rehearse run --data FOLDER""".formatted(file));
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
