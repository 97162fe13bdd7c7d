package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.CodeBlock;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.Program;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.TestCase;
import dev.rehearse.content.yaml.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parts of a question that is answered with a program: starter, tests, solution. */
record CodeReader(Fields front, FileFindings findings) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#-]{1,20}");
    private static final String HIDDEN = " (hidden)";

    Task read(Sections sections) {
        var language = language().orElse("");
        var starter = sections.part(Sections.STARTER)
                .map(part -> code(part, language))
                .orElse(null);
        var solution = sections.part(Sections.SOLUTION)
                .map(part -> code(part, language))
                .orElse("");
        var tests =
                sections.part(Sections.TESTS).map(part -> tests(part, language)).orElse(List.of());
        return new Task.Code(
                new Program(language, starter, solution),
                tests,
                OpenReader.hints(sections, findings),
                sections.text(Sections.EXPLANATION));
    }

    private Optional<String> language() {
        return front.require("language")
                .flatMap(value -> value.line(20)
                        .flatMap(text -> LANGUAGE.matcher(text).matches()
                                ? Optional.of(text)
                                : value.reject(FindingTexts.of("code.language"))));
    }

    private List<TestCase> tests(Part part, String language) {
        var parts = part.split(3);
        if (parts.size() == 1 || !parts.getFirst().isEmpty()) {
            findings.add(part.line(), Rule.CODE, FindingTexts.of("code.test-heading"));
        }
        var names = new HashSet<String>();
        return parts.stream()
                .skip(1)
                .map(test -> test(test, language))
                .peek(test -> {
                    if (!names.add(test.name())) {
                        findings.add(part.line(), Rule.CODE, FindingTexts.of("code.test-twice", "name", test.name()));
                    }
                })
                .toList();
    }

    private TestCase test(Part part, String language) {
        boolean hidden = part.heading().endsWith(HIDDEN);
        var name = hidden ? part.heading().substring(0, part.heading().length() - HIDDEN.length()) : part.heading();
        if (name.isBlank()) {
            findings.add(part.line(), Rule.CODE, FindingTexts.of("code.test-name"));
        }
        return new TestCase(name, hidden, code(part, language));
    }

    private String code(Part part, String language) {
        return part.onlyCodeBlock()
                .filter(block -> block.language().equals(language))
                .map(CodeBlock::code)
                .orElseGet(() -> {
                    findings.add(
                            part.line(),
                            Rule.CODE,
                            FindingTexts.of("code.block", "heading", part.heading(), "language", language));
                    return "";
                });
    }
}
