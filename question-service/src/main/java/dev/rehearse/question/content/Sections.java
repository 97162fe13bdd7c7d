package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.content.MarkdownFile.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sections of a question's file, checked against those that its kind has. */
final class Sections {

    static final String ANSWER = "Answer";
    static final String RUBRIC = "Rubric";
    static final String HINTS = "Hints";
    static final String OPTIONS = "Options";
    static final String OUTPUT = "Output";
    static final String EXPLANATION = "Explanation";

    private final MarkdownFile file;
    private final Findings findings;
    private final Map<String, Part> byHeading = new HashMap<>();

    Sections(MarkdownFile file, Kind kind, Findings findings) {
        this.file = file;
        this.findings = findings;
        for (Part part : file.parts()) {
            if (byHeading.put(part.heading(), part) != null) {
                findings.add(file.path(), part.line(), Rule.C4, "## " + part.heading() + " stands twice");
            }
            if (part.text().isEmpty()) {
                findings.add(file.path(), part.line(), Rule.C4, "## " + part.heading() + " is empty");
            }
        }
        check(required(kind), optional(kind));
    }

    private static Set<String> required(Kind kind) {
        return switch (kind) {
            case OPEN -> Set.of(ANSWER, RUBRIC);
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> Set.of(OPTIONS, EXPLANATION);
            case OUTPUT -> Set.of(OUTPUT, EXPLANATION);
        };
    }

    private static Set<String> optional(Kind kind) {
        return kind == Kind.OPEN ? Set.of(HINTS) : Set.of();
    }

    private void check(Set<String> required, Set<String> optional) {
        var missing = new TreeSet<>(required);
        missing.removeAll(byHeading.keySet());
        missing.forEach(heading -> findings.add(file.path(), 1, Rule.C4, "## " + heading + " is missing"));
        for (Part part : file.parts()) {
            if (!required.contains(part.heading()) && !optional.contains(part.heading())) {
                findings.add(file.path(), part.line(), Rule.C4, "## " + part.heading() + " is not known here");
            }
        }
    }

    Optional<Part> part(String heading) {
        return Optional.ofNullable(byHeading.get(heading));
    }

    String text(String heading) {
        return part(heading).map(Part::text).orElse("");
    }

    /** The entries of a section that is a list of single lines; indented lines carry an entry on. */
    List<String> list(String heading) {
        return text(heading)
                .replaceAll("\n +", " ")
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    /** The content of a section's one fenced block. */
    Optional<String> fenced(String heading) {
        return part(heading).flatMap(part -> {
            var text = part.text();
            if (text.startsWith("```text\n") && text.endsWith("\n```")) {
                return Optional.of(text.substring("```text\n".length(), text.length() - "\n```".length()));
            }
            findings.add(file.path(), part.line(), Rule.C6, "## " + heading + " must be one ```text block");
            return Optional.empty();
        });
    }
}
