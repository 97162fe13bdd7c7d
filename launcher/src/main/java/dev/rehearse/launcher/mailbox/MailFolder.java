package dev.rehearse.launcher.mailbox;

import dev.rehearse.installation.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages on disk, a file each, written atomically and named in order of time. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final InstantSource clock;
    private final AtomicInteger counter = new AtomicInteger();

    MailFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    MailId add(byte[] message) throws IOException {
        var id = MailId.of(clock.instant(), counter.getAndIncrement());
        PrivateFiles.write(file(id), message);
        return id;
    }

    /** Newest first. */
    List<MailId> newest(int most) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .flatMap(name -> MailId.parse(name.substring(0, name.length() - SUFFIX.length())).stream())
                    .sorted(Comparator.comparing(MailId::text).reversed())
                    .limit(most)
                    .toList();
        }
    }

    Optional<byte[]> source(MailId id) throws IOException {
        var file = file(id);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void empty() throws IOException {
        for (var id : newest(Integer.MAX_VALUE)) {
            Files.deleteIfExists(file(id));
        }
    }

    private Path file(MailId id) {
        return folder.resolve(id.text() + SUFFIX);
    }
}
