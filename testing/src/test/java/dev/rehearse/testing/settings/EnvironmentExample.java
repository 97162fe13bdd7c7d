package dev.rehearse.testing.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * .env.example: the variables of docker-compose.yml, each with what the setting of that name says of itself, or else
 * what a comment that begins with ## says above it. A comment {@code ## [Mail]} puts the variables below it under that
 * heading.
 */
final class EnvironmentExample {

    private static final String HEAD = """
            # Settings of docker-compose.yml, generated from it and from the declarations of the services' settings.
            # Copy this file to .env and change what you need; without a .env everything runs on this machine only, at
            # http://localhost:8080, and all mail stays in the mailbox at http://localhost:8025. What follows each = is used
            # without it. Secrets are not here: they are made at the first start and kept in the volumes keys-*. See docs/operations.md.
            """;
    private static final List<String> HEADINGS = List.of("Where people reach it", "Mail", "Resources", "Images");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");
    private static final Pattern HEADING = Pattern.compile("\\s*## \\[(.*)]");
    private static final Pattern COMMENT = Pattern.compile("\\s*## (.*)");
    private static final int WIDTH = 118;

    private final Declarations declarations;
    private final Map<String, StringBuilder> parts = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private EnvironmentExample(Declarations declarations) {
        this.declarations = declarations;
        HEADINGS.forEach(heading -> parts.put(heading, new StringBuilder()));
    }

    static String of(String compose, Declarations declarations) {
        var example = new EnvironmentExample(declarations);
        example.read(compose);
        var text = new StringBuilder(HEAD);
        example.parts.forEach((heading, part) -> text.append("\n# --- ")
                .append(heading)
                .append(" ")
                .append("-".repeat(WIDTH - heading.length() - 7))
                .append("\n")
                .append(part));
        return text.toString();
    }

    private void read(String compose) {
        var heading = HEADINGS.getFirst();
        var comments = new ArrayList<String>();
        for (var line : compose.lines().toList()) {
            var newHeading = HEADING.matcher(line);
            var more = COMMENT.matcher(line);
            if (newHeading.matches()) {
                heading = newHeading.group(1);
            } else if (more.matches()) {
                comments.add(more.group(1));
            } else {
                describe(heading, line, comments);
            }
        }
    }

    /**
     * A line with one new variable has all comments above it, one with more has a line for each. A variable may be used
     * more than once; its first use describes it.
     */
    private void describe(String heading, String line, List<String> comments) {
        var variables = VARIABLE.matcher(line)
                .results()
                .filter(variable -> seen.add(variable.group(1)))
                .toList();
        var isOne = variables.size() == 1;
        for (int i = 0; i < variables.size(); i++) {
            var own = isOne ? String.join(" ", comments) : i < comments.size() ? comments.get(i) : "";
            add(heading, variables.get(i).group(1), variables.get(i).group(2), own);
        }
        if (!variables.isEmpty()) {
            comments.clear();
        }
    }

    private void add(String heading, String name, String value, String comment) {
        var description = comment.isEmpty()
                ? declarations.of(name).map(Setting::description).orElse("")
                : comment;
        var part = parts.get(heading);
        if (part == null || description.isEmpty()) {
            throw new AssertionError("docker-compose.yml: " + name
                    + " needs a comment that begins with ## above it, and one of the headings " + HEADINGS);
        }
        part.append(wrapped(description))
                .append("#")
                .append(name)
                .append("=")
                .append(value)
                .append("\n");
    }

    private static String wrapped(String description) {
        var text = new StringBuilder();
        var line = new StringBuilder("#");
        for (var word : description.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append("\n");
                line.setLength(1);
            }
            line.append(" ").append(word);
        }
        return text.append(line).append("\n").toString();
    }
}
