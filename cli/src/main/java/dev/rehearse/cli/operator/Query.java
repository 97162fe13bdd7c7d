package dev.rehearse.cli.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of an address from the options that are set; the service validates their values. */
public final class Query {

    private final Map<String, String> values = new LinkedHashMap<>();

    public Query with(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** With a leading question mark; empty without values. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
    }
}
