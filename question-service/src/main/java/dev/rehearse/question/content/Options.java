package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the options of a choice: a task list whose ticked entries are the key. */
final class Options {

    private static final Pattern ENTRY = Pattern.compile("- \\[([ x])] (.+)");

    private Options() {}

    static List<Option> read(MarkdownFile file, Sections sections, Kind kind, Findings findings) {
        if (kind != Kind.SINGLE_CHOICE && kind != Kind.MULTIPLE_CHOICE) {
            return List.of();
        }
        int line = sections.part(Sections.OPTIONS).map(MarkdownFile.Part::line).orElse(1);
        var options = new ArrayList<Option>();
        for (String text :
                sections.text(Sections.OPTIONS).replaceAll("\n +", " ").lines().toList()) {
            var entry = ENTRY.matcher(text);
            if (entry.matches()) {
                var key = String.valueOf((char) ('a' + options.size()));
                options.add(
                        new Option(key, entry.group(2).strip(), entry.group(1).equals("x")));
            } else if (!text.isBlank()) {
                findings.add(file.path(), line, Rule.C5, "not an option like \"- [ ] text\": " + text);
            }
        }
        check(file, kind, line, options, findings);
        return options;
    }

    private static void check(MarkdownFile file, Kind kind, int line, List<Option> options, Findings findings) {
        long keys = options.stream().filter(Option::correct).count();
        long others = options.size() - keys;
        if (kind == Kind.SINGLE_CHOICE && (keys != 1 || others < 1)) {
            findings.add(
                    file.path(),
                    line,
                    Rule.C5,
                    "a single choice has one [x] and at least one [ ], not " + keys + " and " + others);
        }
        if (kind == Kind.MULTIPLE_CHOICE && (keys < 2 || others < 1)) {
            findings.add(
                    file.path(),
                    line,
                    Rule.C5,
                    "a multiple choice has at least two [x] and one [ ], not " + keys + " and " + others);
        }
    }
}
