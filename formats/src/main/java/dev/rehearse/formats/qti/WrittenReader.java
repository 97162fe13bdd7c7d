package dev.rehearse.formats.qti;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.TaskSections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads open questions and programs by what their rubric says to scorers. */
record WrittenReader(XmlElement item, ItemContent content) {

    /** Sections with entries of their own, each below a heading of level three. */
    private static final List<String> DIVIDED = List.of("Sample answers", "Tests");

    private static final Pattern HEADING = Pattern.compile("(?m)^#### (?=earns: |[^#])");

    private List<XmlElement> rubrics() {
        return item.child("item-body").stream()
                .flatMap(body -> body.all("rubric-block").stream())
                .filter(block -> block.attribute("view").contains("scorer"))
                .toList();
    }

    /** A task that we have exported. */
    Optional<Task> own(Kind kind, String language, String explanation) {
        var sections = new LinkedHashMap<String, String>();
        for (XmlElement section :
                rubrics().stream().flatMap(rubric -> rubric.all("div").stream()).toList()) {
            var heading = section.child("h4");
            if (section.attribute("class").equals(WrittenInteraction.SECTION) && heading.isPresent()) {
                var below = new ArrayList<>(section.content());
                below.remove(heading.get());
                var title = heading.get().text().strip();
                var markdown = content.markdown(below, section.line());
                sections.put(
                        title,
                        DIVIDED.contains(title) ? HEADING.matcher(markdown).replaceAll("### ") : markdown);
            }
        }
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        if (!explanation.isEmpty()) {
            sections.put(TaskSections.EXPLANATION, explanation);
        }
        return TaskSections.read(kind, language, sections);
    }

    /** A rubric whose list says what earns the score. */
    Optional<Task> foreign() {
        var points = new ArrayList<RubricPoint>();
        for (XmlElement entry :
                rubrics().stream().flatMap(rubric -> rubric.all("li").stream()).toList()) {
            var id = "point-" + (points.size() + 1);
            points.add(new RubricPoint(id, content.line(entry), 1, true, null, List.of(), List.of(), null));
        }
        var answer = rubrics().stream().map(content::markdown).collect(Collectors.joining("\n\n"));
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Task.Open(answer, null, points, List.of(), List.of()));
    }
}
