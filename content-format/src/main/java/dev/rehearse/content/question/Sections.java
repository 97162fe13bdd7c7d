package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a question's file, checked against those that its kind has. */
final class Sections {

    static final String ANSWER = "Answer";
    static final String IN_ONE_SENTENCE = "In one sentence";
    static final String RUBRIC = "Rubric";
    static final String HINTS = "Hints";
    static final String SAMPLES = "Sample answers";
    static final String OPTIONS = "Options";
    static final String OUTPUT = "Output";
    static final String ALSO_ACCEPTED = "Also accepted";
    static final String ACCEPTED = "Accepted answers";
    static final String ORDER = "Order";
    static final String STARTER = "Starter";
    static final String TESTS = "Tests";
    static final String SOLUTION = "Solution";
    static final String EXPLANATION = "Explanation";

    private final FileFindings findings;
    private final Map<String, Part> byHeading = new LinkedHashMap<>();

    Sections(List<Part> parts, Kind kind, FileFindings findings) {
        this.findings = findings;
        parts.forEach(this::put);
        check(required(kind), optional(kind));
    }

    private void put(Part part) {
        if (byHeading.putIfAbsent(part.heading(), part) != null) {
            findings.add(part.line(), Rule.SECTION, FindingTexts.of("section.twice", "heading", part.heading()));
        }
        if (part.isEmpty()) {
            findings.add(part.line(), Rule.SECTION, FindingTexts.of("section.empty", "heading", part.heading()));
        }
    }

    private static List<String> required(Kind kind) {
        return switch (kind) {
            case OPEN -> List.of(ANSWER, RUBRIC);
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> List.of(OPTIONS, EXPLANATION);
            case OUTPUT -> List.of(OUTPUT, EXPLANATION);
            case SHORT_ANSWER -> List.of(ACCEPTED, EXPLANATION);
            case ORDER -> List.of(ORDER, EXPLANATION);
            case CODE -> List.of(TESTS, SOLUTION, EXPLANATION);
        };
    }

    private static List<String> optional(Kind kind) {
        return switch (kind) {
            case OPEN -> List.of(IN_ONE_SENTENCE, HINTS, SAMPLES);
            case OUTPUT -> List.of(ALSO_ACCEPTED);
            case CODE -> List.of(STARTER, HINTS);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SHORT_ANSWER, ORDER -> List.of();
        };
    }

    private void check(List<String> required, List<String> optional) {
        required.stream()
                .filter(heading -> !byHeading.containsKey(heading))
                .forEach(heading ->
                        findings.add(1, Rule.SECTION, FindingTexts.of("section.missing", "heading", heading)));
        byHeading.values().stream()
                .filter(part -> !required.contains(part.heading()) && !optional.contains(part.heading()))
                .forEach(part ->
                        findings.add(part.line(), Rule.SECTION, unknown(part, String.join(", ", required), optional)));
    }

    private static Message unknown(Part part, String required, List<String> optional) {
        return optional.isEmpty()
                ? FindingTexts.of("section.unknown", "heading", part.heading(), "required", required)
                : FindingTexts.of(
                        "section.unknown-or",
                        "heading",
                        part.heading(),
                        "required",
                        required,
                        "optional",
                        String.join(", ", optional));
    }

    Optional<Part> part(String heading) {
        return Optional.ofNullable(byHeading.get(heading));
    }

    String text(String heading) {
        return part(heading).map(Part::markdown).orElse("");
    }
}
