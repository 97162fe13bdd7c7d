package dev.rehearse.edge.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of an invalid part of a JSON body: a field at the top of the body by its name, so that rules for forms and
 * bodies are the same; what is deeper by its JSON pointer (RFC 6901), such as {@code /items/0/id}. The answer to a JSON
 * body names both by pointer.
 */
public final class FieldName {

    /** Of the body as a whole. */
    public static final String BODY = "body";

    private FieldName() {}

    /** From the names of fields and places in lists that lead to it, counted from 0. */
    public static String of(List<String> path) {
        return switch (path.size()) {
            case 0 -> BODY;
            case 1 -> path.getFirst();
            default -> path.stream().map(FieldName::escaped).collect(Collectors.joining("/", "/", ""));
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
