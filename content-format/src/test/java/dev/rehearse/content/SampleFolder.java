package dev.rehearse.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A content folder that a test writes and reads. */
record SampleFolder(Path root) {

    static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b01";
    static final String FRONT = """
        ---
        id: %s
        kind: single-choice
        difficulty: easy
        tags: [a]
        minutes: 1
        ---
        Which?

        """.formatted(ID);
    static final String REST = """
        ## Options

        - [ ] one
        - [x] two

        ## Explanation

        Because.
        """;

    /** A folder of one topic without questions. */
    static SampleFolder in(Path root) {
        var folder = new SampleFolder(root);
        folder.write("t/track.md", "---\ntitle: T\nposition: 1\n---\nText.\n");
        folder.write("t/s/section.md", "---\ntitle: S\nposition: 1\n---\nText.\n");
        folder.topic("t/s/a", "title: A\nposition: 1\nupdated: 2026-01-01");
        return folder;
    }

    void topic(String path, String front) {
        write(path + "/topic.md", "---\n" + front + "\n---\nText.\n");
    }

    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> findings() {
        return switch (ContentFolder.read(root)) {
            case Reading.Good good -> List.of();
            case Reading.Refused refused ->
                refused.findings().stream().map(Finding::toString).toList();
        };
    }

    Content content() {
        return switch (ContentFolder.read(root)) {
            case Reading.Good good -> good.content();
            case Reading.Refused refused ->
                throw new AssertionError(String.join(
                        "\n", refused.findings().stream().map(Finding::toString).toList()));
        };
    }
}
