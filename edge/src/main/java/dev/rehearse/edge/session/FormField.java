package dev.rehearse.edge.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/** A field of a form that was sent. */
public record FormField(String name, String value) {

    /** The fields of a body of application/x-www-form-urlencoded whose encoding is checked already, in their order. */
    static List<FormField> of(String form) {
        return Arrays.stream(form.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(FormField::decoded)
                .toList();
    }

    /** The value of the first field of that name, or empty. */
    static String first(List<FormField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FormField::value)
                .findFirst()
                .orElse("");
    }

    private static FormField decoded(String pair) {
        int end = pair.indexOf('=');
        var name = end < 0 ? pair : pair.substring(0, end);
        var value = end < 0 ? "" : pair.substring(end + 1);
        return new FormField(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
    }
}
