package dev.rehearse.question;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A content folder in memory, by path, which a test edits. */
final class FolderOfFiles {

    static final Path ORIGINAL = Path.of("src/test/content");

    private final Map<String, byte[]> files;

    private FolderOfFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** The content that the service starts with. */
    static FolderOfFiles original() {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(ORIGINAL)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(ORIGINAL.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderOfFiles(files);
    }

    FolderOfFiles copy() {
        return new FolderOfFiles(files);
    }

    Map<String, byte[]> files() {
        return files;
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    void write(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void replace(String path, String from, String to) {
        write(path, text(path).replace(from, to));
    }

    /** Moves a file, or all files below a folder. */
    void move(String from, String to) {
        for (String path :
                files.keySet().stream().filter(path -> isAt(path, from)).toList()) {
            files.put(to + path.substring(from.length()), files.remove(path));
        }
    }

    void swap(String one, String other) {
        move(one, "moving");
        move(other, one);
        move("moving", other);
    }

    void delete(String from) {
        files.keySet().removeIf(path -> isAt(path, from));
    }

    private static boolean isAt(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Writes all into an empty folder and reads that. */
    Reading read(Path folder) {
        try {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContentFolder.read(folder);
    }
}
