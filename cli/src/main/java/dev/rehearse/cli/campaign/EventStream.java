package dev.rehearse.cli.campaign;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events one by one (HTML Living Standard, 9.2.6); comments and unknown fields are skipped. */
final class EventStream implements AutoCloseable {

    /** An event: its type and its data. */
    record Event(String name, String data) {}

    private final Stream<String> source;
    private final Duration longestSilence;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    /** Reads ahead in the background, because a half-open connection never ends by itself. */
    EventStream(Stream<String> source, Duration longestSilence) {
        this.source = source;
        this.longestSilence = longestSilence;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            source.forEach(line -> lines.add(Optional.of(line)));
        } catch (UncheckedIOException broken) {
            // treated like the end
        } finally {
            lines.add(Optional.empty());
        }
    }

    /**
     * Waits for the next event; nothing if the stream has ended or is silent for too long. An incomplete event is
     * dropped.
     */
    Optional<Event> next() throws InterruptedException {
        var name = "message";
        List<String> data = new ArrayList<>();
        for (var line = line(); line != null; line = line()) {
            if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.add(value(line));
            } else if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(new Event(name, String.join("\n", data)));
            } else if (line.isEmpty()) {
                name = "message";
            }
        }
        return Optional.empty();
    }

    private @Nullable String line() throws InterruptedException {
        var line = lines.poll(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
        return line == null ? null : line.orElse(null);
    }

    private static String value(String line) {
        var value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    @Override
    public void close() {
        source.close();
    }
}
