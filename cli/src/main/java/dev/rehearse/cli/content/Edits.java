package dev.rehearse.cli.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes all edits of a content folder, or none if the folder would break a rule afterwards. */
final class Edits {

    private Edits() {}

    /** The findings that prevented them. */
    static List<Finding> made(Path folder, Iterable<Edit> edits) throws IOException {
        Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
        try {
            for (Edit edit : edits) {
                if (edit.change() != Edit.Change.UNCHANGED) {
                    write(folder.resolve(edit.path()), edit.text(), before);
                }
            }
        } catch (IOException e) {
            takeBack(before);
            throw e;
        }
        var findings = findings(folder);
        if (!findings.isEmpty()) {
            takeBack(before);
        }
        return findings;
    }

    private static void write(Path file, String text, Map<Path, Optional<byte[]>> before) throws IOException {
        before.put(file, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void takeBack(Map<Path, Optional<byte[]>> before) throws IOException {
        for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
            if (file.getValue().isPresent()) {
                Files.write(file.getKey(), file.getValue().get());
            } else {
                Files.deleteIfExists(file.getKey());
            }
        }
    }

    private static List<Finding> findings(Path folder) {
        return switch (ContentFolder.read(folder)) {
            case Reading.Good good -> List.of();
            case Reading.Refused refused -> refused.findings();
        };
    }

    /** The findings that would prevent them, from a copy of the folder with the edits. */
    static List<Finding> tried(Path folder, Iterable<Edit> edits) throws IOException {
        var copy = Files.createTempDirectory("rehearse-convert");
        try {
            for (Path entry : entries(folder)) {
                var target = copy.resolve(folder.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
            return made(copy, edits);
        } finally {
            for (Path entry : entries(copy).reversed()) {
                Files.delete(entry);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
