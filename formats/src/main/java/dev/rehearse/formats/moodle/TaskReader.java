package dev.rehearse.formats.moodle;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.exchange.Wildcards;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a question by its type. */
record TaskReader(XmlElement element, QuestionXml question, Tags tags, String explanation) {

    private static final double ALL = 99.999;

    /** Empty, and noted, if content can't hold it. */
    Optional<Task> read(String type) {
        return switch (type) {
            case "multichoice" -> Optional.of(choice());
            case "truefalse" -> Optional.of(trueOrFalse());
            case "shortanswer" -> shortAnswer();
            case "numerical" -> numerical();
            case "ordering" -> Optional.of(order());
            case "essay" -> new EssayReader(element, question, tags, explanation).read();
            case "description" -> leftOut(LossTexts.of("moodle.description"));
            default -> leftOut(LossTexts.of("moodle.type", "type", type));
        };
    }

    private <T> Optional<T> leftOut(Message why) {
        question.leaveOut(why);
        return Optional.empty();
    }

    private Task choice() {
        boolean single = !element.textOf("single").matches("0|false");
        var options = new ArrayList<Option>();
        for (XmlElement answer : element.children("answer")) {
            double fraction = fraction(answer);
            boolean key = single ? fraction > ALL : fraction > 0;
            var text = question.line(answer);
            if (single && fraction > 0 && !key) {
                question.part(LossTexts.of("counts-as-wrong", "percent", weight(fraction), "text", text));
            }
            options.add(new Option(text, key, feedback(answer)));
        }
        long keys = options.stream().filter(Option::correct).count();
        return single || keys == 1
                ? new Task.SingleChoice(options, explanation)
                : new Task.MultipleChoice(options, tags.scoring(), explanation);
    }

    private Task trueOrFalse() {
        var options = element.children("answer").stream()
                .map(answer -> new Option(
                        answer.textOf("text").equalsIgnoreCase("true") ? "True" : "False",
                        fraction(answer) > ALL,
                        feedback(answer)))
                .toList();
        return new Task.SingleChoice(options, explanation);
    }

    private @Nullable String feedback(XmlElement answer) {
        var text = answer.child("feedback").map(question::line).orElse("");
        return text.isEmpty() ? null : text;
    }

    private Optional<Task> shortAnswer() {
        var accepted = new ArrayList<String>();
        for (XmlElement answer : element.children("answer")) {
            var text = answer.textOf("text");
            var literal = Wildcards.literal(text);
            if (fraction(answer) <= ALL) {
                question.part(LossTexts.of("not-accepted", "percent", weight(fraction(answer)), "text", text));
            } else if (literal.isEmpty()) {
                question.part(LossTexts.of("wildcard", "text", text));
            } else {
                accepted.add(literal.get());
            }
            noteFeedback(answer, text);
        }
        return accepted(accepted);
    }

    private void noteFeedback(XmlElement answer, String text) {
        if (feedback(answer) != null) {
            question.part(LossTexts.of("comment", "text", text));
        }
    }

    private Optional<Task> accepted(List<String> texts) {
        var accepted = texts.stream().distinct().toList();
        if (accepted.isEmpty()) {
            return leftOut(LossTexts.of("moodle.no-answer"));
        }
        return Optional.of(
                tags.isKind(Kind.OUTPUT)
                        ? new Task.Output(accepted.getFirst(), accepted.subList(1, accepted.size()), explanation)
                        : new Task.ShortAnswer(accepted, ignored(), explanation));
    }

    private Set<Variation> ignored() {
        boolean caseCounts = element.textOf("usecase").equals("1");
        return tags.field("ignore").isEmpty() && caseCounts ? Set.of(Variation.WHITESPACE) : tags.ignored();
    }

    private Optional<Task> numerical() {
        var accepted = new ArrayList<String>();
        for (XmlElement answer : element.children("answer")) {
            var text = answer.textOf("text");
            var tolerance = answer.textOf("tolerance");
            if (fraction(answer) > ALL && tolerance.matches("|0+(\\.0*)?") && !text.equals("*")) {
                accepted.add(text);
            } else {
                question.part(LossTexts.of(
                        "moodle.number", "text", text, "tolerance", tolerance, "percent", weight(fraction(answer))));
            }
            noteFeedback(answer, text);
        }
        return accepted(accepted);
    }

    private Task order() {
        var answers = element.children("answer");
        answers.forEach(answer -> noteFeedback(answer, answer.textOf("text")));
        var entries = answers.stream().map(question::line).toList();
        return new Task.Order(entries, explanation);
    }

    private static double fraction(XmlElement answer) {
        var text = answer.attribute("fraction").orElse("0");
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,10})?") ? Double.parseDouble(text) : 0;
    }

    private static String weight(double fraction) {
        return fraction == Math.rint(fraction) ? String.valueOf((int) fraction) : String.valueOf(fraction);
    }
}
