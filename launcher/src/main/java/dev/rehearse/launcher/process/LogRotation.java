package dev.rehearse.launcher.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rotates logs by size and age: copies a log to the name with {@code .1} and truncates it, so that its writers, which
 * append, need not reopen it. Older copies become {@code .2} and so on. The last one is deleted, as are those that are
 * too old.
 */
public final class LogRotation implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogRotation.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Path folder;
    private final Rules rules;
    private final InstantSource clock;
    private final Map<Path, Instant> since = new HashMap<>();
    private final Thread thread = Thread.ofVirtual().name("log-rotation").unstarted(this::run);

    LogRotation(Path folder, Rules rules, InstantSource clock) {
        this.folder = folder;
        this.rules = rules;
        this.clock = clock;
    }

    /** Rotates the logs of the folder until it is closed. */
    public static LogRotation of(Path folder) {
        var rotation = new LogRotation(folder, Rules.USUAL, InstantSource.system());
        rotation.thread.start();
        return rotation;
    }

    /**
     * The limits for logs.
     *
     * @param bytes the size at which a log is rotated
     * @param age the age at which a log is rotated
     * @param copies how many older logs are kept
     * @param keep how long they are kept
     */
    record Rules(long bytes, Duration age, int copies, Duration keep) {

        static final Rules USUAL = new Rules(10L << 20, Duration.ofDays(1), 5, Duration.ofDays(14));
    }

    private void run() {
        try {
            while (true) {
                rotate();
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks each log once. */
    void rotate() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".log")) {
                    rotate(file);
                } else if (name.matches(".*\\.log\\.\\d+") && age(file).compareTo(rules.keep()) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The logs could not be rotated", e);
        }
    }

    private void rotate(Path log) throws IOException {
        var begun = since.computeIfAbsent(log, first -> clock.instant());
        var size = Files.size(log);
        var isOld = Duration.between(begun, clock.instant()).compareTo(rules.age()) >= 0;
        if (size > rules.bytes() || (isOld && size > 0)) {
            for (var number = rules.copies() - 1; number > 0; number--) {
                move(copy(log, number), copy(log, number + 1));
            }
            Files.copy(log, copy(log, 1), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
            since.put(log, clock.instant());
        }
    }

    private Duration age(Path file) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant());
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path copy(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
