package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that uploads a file for import, whose file is passed on as it arrives. */
final class UploadForm {

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_TEXT = 1024;

    private final Map<String, String> fields = new HashMap<>();
    private boolean hasFile;
    private String fileName = "";

    UploadForm() {}

    /** Takes the file. */
    @FunctionalInterface
    interface Store {
        void store(InputStream file) throws IOException;
    }

    /** Throws a problem that names the field. */
    void receive(InputStream body, @Nullable String contentType, Store store) throws IOException {
        try {
            var reader = new MultipartReader(body, contentType);
            int parts = 0;
            for (var part = reader.next(); part.isPresent(); part = reader.next()) {
                if (++parts > MOST_PARTS) {
                    throw undecodable();
                }
                receive(part.get(), store);
            }
        } catch (MultipartReader.Malformed malformed) {
            throw undecodable();
        }
        if (!hasFile) {
            throw new HttpProblem.InvalidField("file", "field.missing", "");
        }
    }

    private static HttpProblem undecodable() {
        return new HttpProblem.InvalidField("body", "form.undecodable", "");
    }

    private void receive(MultipartReader.Part part, Store store) throws IOException {
        if (!part.name().equals("file")) {
            var text = new String(part.content().readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            fields.putIfAbsent(part.name(), text.strip());
        } else if (!hasFile) {
            hasFile = true;
            fileName = part.fileName();
            store.store(part.content());
        }
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Without folders, which some browsers send. */
    String fileName() {
        return fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
