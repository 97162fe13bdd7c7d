package dev.rehearse.question.author.imports;

import dev.rehearse.edge.problem.HttpProblem;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that uploads a file for import (multipart/form-data, RFC 7578). After a dry run it sends the file again, in
 * Base64, because a page cannot choose a file again by itself.
 */
final class UploadForm {

    /** Its Base64 form must fit into the limit of a body. */
    private static final int LONGEST_FILE = 1024 * 1024;

    private static final int MOST_PARTS = 20;

    private final Map<String, byte[]> fields = new HashMap<>();
    private String fileName = "";

    private UploadForm() {}

    /** Throws a problem that names the field. */
    static UploadForm of(byte[] body, @Nullable String contentType) {
        var form = new UploadForm();
        try {
            var parts = new MimeMultipart(new ByteArrayDataSource(body, String.valueOf(contentType)));
            if (parts.getCount() > MOST_PARTS) {
                throw undecodable();
            }
            for (int i = 0; i < parts.getCount(); i++) {
                form.add(parts.getBodyPart(i));
            }
        } catch (MessagingException | IOException malformed) {
            throw undecodable();
        }
        return form;
    }

    private static HttpProblem undecodable() {
        return new HttpProblem.InvalidField("body", "form.undecodable", "");
    }

    private void add(BodyPart part) throws MessagingException, IOException {
        var disposition = part.getHeader("Content-Disposition");
        if (disposition == null) {
            return;
        }
        var name = parameter(disposition[0], "name");
        var content = part.getInputStream().readAllBytes();
        if (name.equals("file")) {
            fileName = parameter(disposition[0], "filename");
        }
        fields.putIfAbsent(name, content);
    }

    /** Browsers send names in UTF-8, while headers of mails are parsed in another charset. */
    private static String parameter(String disposition, String name) throws ParseException {
        var value = new ContentDisposition(disposition).getParameter(name);
        return value == null ? "" : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    String text(String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8).strip();
    }

    String fileName() {
        var again = text("name");
        return again.isEmpty() ? fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1) : again;
    }

    /** Whether it is the second request, after a dry run. */
    boolean isConfirmed() {
        return fields.containsKey("content");
    }

    byte[] file() {
        var file = isConfirmed() ? decoded(text("content")) : fields.getOrDefault("file", new byte[0]);
        if (file.length == 0) {
            throw new HttpProblem.InvalidField("file", "field.missing", "");
        }
        if (file.length > LONGEST_FILE) {
            throw new HttpProblem.InvalidField("file", "field.file", String.valueOf(file.length));
        }
        return file;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw undecodable();
        }
    }
}
