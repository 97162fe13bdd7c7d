package dev.rehearse.formats.moodle;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.exchange.TaskSections;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads essays. The information for graders holds the sections of content, as the export writes them, or else the
 * points of the rubric as a list.
 */
record EssayReader(XmlElement element, QuestionXml question, Tags tags, String feedback) {

    private static final String RUBRIC = "Rubric";
    private static final String ENTRY = "- ";

    Optional<Task> read() {
        var kind = tags.isKind(Kind.CODE) ? Kind.CODE : Kind.OPEN;
        var language = tags.field(Tags.LANGUAGE).orElse("");
        var task = TaskSections.read(kind, language, sections(kind));
        if (task.isEmpty()) {
            question.leaveOut(LossTexts.of("moodle.essay"));
        }
        return task;
    }

    private Map<String, String> sections(Kind kind) {
        var information = question.blocks("graderinfo");
        var sections = new LinkedHashMap<>(TaskSections.split(information));
        var before = sections.getOrDefault("", "");
        sections.remove("");
        if (sections.isEmpty()) {
            before = lines(information, false);
            sections.put(RUBRIC, lines(information, true));
        }
        var answer = feedback.isBlank() ? before : feedback;
        sections.put(kind == Kind.CODE ? TaskSections.EXPLANATION : TaskSections.ANSWER, answer);
        return sections;
    }

    /** The entries of lists in the text, or all but these. */
    private static String lines(String text, boolean entries) {
        return text.lines()
                .filter(line -> line.startsWith(ENTRY) == entries)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
