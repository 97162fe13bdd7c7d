package dev.rehearse.cli.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes new files into a content folder. If one breaks a rule, all are removed again. */
final class NewFiles {

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    NewFiles(Path folder) {
        this.folder = folder;
    }

    boolean exists(String path) {
        return Files.exists(folder.resolve(path));
    }

    /** How many entries of the folder match; one more is the next position. */
    int nextPosition(String path, String ending) throws IOException {
        var parent = folder.resolve(path);
        if (!Files.isDirectory(parent)) {
            return 1;
        }
        try (var entries = Files.list(parent)) {
            return 1
                    + (int) entries.filter(entry -> ending.isEmpty()
                                    ? Files.isDirectory(entry)
                                    : entry.toString().endsWith(ending))
                            .count();
        }
    }

    /** Writes the file, which must not exist. */
    void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        if (Files.exists(file)) {
            throw new IOException(file + " is there already; choose another name");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        written.add(file);
    }

    /** Prints what was written; throws, and deletes it, if it breaks a rule. */
    void finish(PrintWriter out) throws IOException {
        var findings = findings();
        if (!findings.isEmpty()) {
            for (Path file : written) {
                Files.delete(file);
            }
            throw new IOException(
                    String.join("\n", findings.stream().map(Finding::toString).toList()));
        }
        written.forEach(out::println);
    }

    private List<Finding> findings() {
        var own = written.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
        return switch (ContentFolder.read(folder)) {
            case Reading.Good good -> List.of();
            case Reading.Refused refused ->
                refused.findings().stream()
                        .filter(finding -> own.contains(finding.file()))
                        .toList();
        };
    }
}
