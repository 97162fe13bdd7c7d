package dev.rehearse.formats.moodle;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.Explanation;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.Slugs;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.markup.Converted;
import dev.rehearse.formats.markup.Markup;
import dev.rehearse.formats.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one question, and notes what content has no place for. */
final class QuestionXml {

    /** Read here or by type, or of no meaning where options are shuffled and points are shares. */
    private static final Set<String> KNOWN = Set.of(
            "name",
            "questiontext",
            "generalfeedback",
            "defaultgrade",
            "penalty",
            "hidden",
            "idnumber",
            "tags",
            "answer",
            "single",
            "shuffleanswers",
            "answernumbering",
            "showstandardinstruction",
            "shownumcorrect",
            "usecase",
            "correctfeedback",
            "partiallycorrectfeedback",
            "incorrectfeedback",
            "responseformat",
            "responserequired",
            "responsefieldlines",
            "attachments",
            "attachmentsrequired",
            "graderinfo",
            "layouttype",
            "selecttype",
            "selectcount",
            "gradingtype",
            "showgrading",
            "numberingstyle",
            "unitgradingtype",
            "unitpenalty",
            "showunits",
            "unitsleft",
            "image",
            "image_base64",
            "maxbytes",
            "filetypeslist");

    private static final Set<String> STANDARD =
            Set.of("Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect.");

    private final XmlElement element;
    private final String type;
    private final QuestionCollector questions;
    private final String name;

    QuestionXml(XmlElement element, String type, QuestionCollector questions) {
        this.element = element;
        this.type = type;
        this.questions = questions;
        this.name = element.textOf("name");
    }

    void read() {
        if (element.textOf("hidden").equals("1")) {
            leaveOut(LossTexts.of("moodle.hidden"));
            return;
        }
        var tags = Tags.read(element.child("tags").map(QuestionXml::tags).orElse(List.of()));
        var prompt = blocks("questiontext");
        var explanation = Explanation.of(blocks("generalfeedback"));
        Optional<Task> task = new TaskReader(element, this, tags, explanation.text()).read(type);
        if (task.isEmpty()) {
            return;
        }
        noteOthers();
        var called = name.isEmpty() ? prompt : name;
        var slug = tags.field("slug").orElse(Slugs.of(called));
        var id = element.textOf("idnumber");
        questions.add(new Draft(
                element.line(),
                id.isEmpty() ? null : id,
                slug,
                tags.profile(called, explanation.sources()),
                prompt,
                task.get()));
    }

    private static List<String> tags(XmlElement tags) {
        return tags.children("tag").stream()
                .map(tag -> tag.wholeText().strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void noteOthers() {
        for (XmlElement child : element.children()) {
            boolean feedback = child.name().endsWith("correctfeedback");
            var text = feedback || !KNOWN.contains(child.name())
                    ? Markup.plain(Markup.line(child.wholeText()).markdown())
                    : "";
            if (!text.isBlank() && !STANDARD.contains(text)) {
                part(LossTexts.of("moodle.field", "name", child.name(), "text", text));
            }
            child.children("file")
                    .forEach(file -> part(LossTexts.of(
                            "moodle.file", "name", file.attribute("name").orElse(""))));
        }
        var grade = element.textOf("defaultgrade");
        if (!grade.isEmpty() && !grade.matches("1(\\.0*)?")) {
            part(LossTexts.of("moodle.grade", "points", grade));
        }
        if (element.textOf("shuffleanswers").matches("0|false")) {
            part(LossTexts.of("moodle.fixed-order"));
        }
    }

    /** The Markdown of a child of any length. */
    String blocks(String child) {
        return element.child(child).map(this::blocks).orElse("");
    }

    String blocks(XmlElement text) {
        return note(MoodleText.of(text).blocks());
    }

    /** The Markdown of an entry of a list. */
    String line(XmlElement text) {
        return note(MoodleText.of(text).line());
    }

    private String note(Converted converted) {
        converted.losses().forEach(this::part);
        return converted.markdown();
    }

    /** A part is not carried. */
    void part(Message what) {
        questions.notCarried(element.line(), name.isEmpty() ? what : LossTexts.of("named", "what", what, "name", name));
    }

    /** The whole question is not carried. */
    void leaveOut(Message why) {
        part(LossTexts.of("a-question-left-out", "why", why));
    }
}
