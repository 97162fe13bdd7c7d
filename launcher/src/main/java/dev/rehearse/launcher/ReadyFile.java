package dev.rehearse.launcher;

import dev.rehearse.installation.PrivateFiles;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A file for programs with the addresses and process ids of everything. It exists only while everything is ready. */
record ReadyFile(Path path, String url, Duration startedIn) implements AutoCloseable {

    synchronized void write(Map<String, Long> pids) {
        var numbers = new JsonObject();
        pids.forEach(numbers::put);
        var content = new JsonObject()
                .put("url", url)
                .put("seconds", startedIn.toMillis() / 1000.0)
                .put("pids", numbers);
        try {
            PrivateFiles.write(path, content.encodePrettily() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
