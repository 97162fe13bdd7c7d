package dev.rehearse.launcher.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** The media types that the client accepts (RFC 9110, 12.5.1). */
record AcceptedTypes(String header) {

    static AcceptedTypes of(HttpServerRequest request) {
        return new AcceptedTypes(Objects.requireNonNullElse(request.getHeader("Accept"), ""));
    }

    /** Only clients that list HTML get HTML: programs send a wildcard. */
    boolean preferHtml() {
        var html = quality("text/html");
        return html > 0 && html >= Math.max(quality("application/json"), quality("application/problem+json"));
    }

    private double quality(String type) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.split(";", -1))
                .filter(range -> range[0].strip().equals(type))
                .mapToDouble(AcceptedTypes::quality)
                .max()
                .orElse(0);
    }

    private static double quality(String[] range) {
        return Arrays.stream(range)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
