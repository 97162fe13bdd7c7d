package dev.rehearse.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a child process: one from this start and one from the start before. */
public record ProcessLog(Path path) {

    private static final int TAIL_LINES = 15;
    private static final int TAIL_BYTES = 16 * 1024;

    /** Renames the log of the previous start to {@code .1}. */
    public void rotate() {
        try {
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, which usually show why the process ended. */
    public List<String> tail() {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var size = (int) Math.min(file.length(), TAIL_BYTES);
            var bytes = new byte[size];
            file.seek(file.length() - size);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
