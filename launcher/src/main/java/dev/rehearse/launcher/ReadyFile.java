package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.PrivateFiles;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Tells programs that everything is ready, where, and in which processes; it is there as long as that is true. */
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
