package dev.rehearse.smtp;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The service extensions that the server announced in its reply to EHLO (RFC 5321, 4.1.1.1). */
record Extensions(Map<String, String> parameters) {

    static final Extensions NONE = new Extensions(Map.of());

    static Extensions of(Reply ehlo) {
        return new Extensions(ehlo.lines().stream()
                .skip(1)
                .map(line -> line.strip().split("[ =]", 2))
                .collect(Collectors.toUnmodifiableMap(
                        words -> words[0].toUpperCase(Locale.ROOT),
                        words -> words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "",
                        (first, second) -> first + " " + second)));
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Whether the server supports the SASL mechanism (RFC 4954). */
    boolean hasLogin(String mechanism) {
        return (" " + parameters.getOrDefault("AUTH", "") + " ").contains(" " + mechanism + " ");
    }
}
