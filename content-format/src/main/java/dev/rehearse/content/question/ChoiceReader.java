package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.Entry;
import dev.rehearse.content.markdown.EntryList;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the options of a choice: a task list whose ticked entries are the key. */
record ChoiceReader(Kind kind, FileFindings findings) {

    private static final Pattern TASK = Pattern.compile("\\[([ x])] (.+)", Pattern.DOTALL);
    private static final String WHY = "why";
    private static final int MOST = 12;

    List<Option> read(Part part) {
        var options = new ArrayList<Option>();
        for (Entry entry : EntryList.bullets(part, Set.of(WHY), findings)) {
            var task = TASK.matcher(entry.text());
            if (task.matches()) {
                var rationale = entry.note(WHY).map(Entry.Note::text).orElse(null);
                options.add(new Option(task.group(2).strip(), task.group(1).equals("x"), rationale));
            } else {
                findings.add(entry.line(), Rule.OPTIONS, FindingTexts.of("option.marker"));
            }
        }
        check(part.line(), options);
        return options;
    }

    private void check(int line, List<Option> options) {
        long keys = options.stream().filter(Option::correct).count();
        long others = options.size() - keys;
        if (kind == Kind.SINGLE_CHOICE && (keys != 1 || others < 1)) {
            reject(line, FindingTexts.of("options.single", "keys", keys, "others", others));
        }
        if (kind == Kind.MULTIPLE_CHOICE && (keys < 2 || others < 1)) {
            reject(line, FindingTexts.of("options.multiple", "keys", keys, "others", others));
        }
        if (options.size() > MOST) {
            reject(line, FindingTexts.of("options.many", "count", options.size(), "most", MOST));
        }
        var texts = new HashSet<String>();
        options.stream()
                .filter(option -> !texts.add(option.text()))
                .forEach(option -> reject(line, FindingTexts.of("options.twice", "text", option.text())));
    }

    private void reject(int line, Message message) {
        findings.add(line, Rule.OPTIONS, message);
    }
}
