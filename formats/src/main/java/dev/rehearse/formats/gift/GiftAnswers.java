package dev.rehearse.formats.gift;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.exchange.Wildcards;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between braces: its form says which type of question it is. */
record GiftAnswers(GiftMarkup markup, Tags tags, String explanation, GiftLosses losses) {

    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");
    private static final Pattern EXACT = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+)(?:\\s*:\\s*0*\\.?0*)?");

    /** Empty, and noted, if content can't hold it. */
    Optional<Task> read(String answers) {
        if (answers.isEmpty()) {
            losses.question(LossTexts.of("gift.essay"));
            return Optional.empty();
        }
        if (answers.startsWith("#")) {
            return numerical(answers.substring(1).strip());
        }
        if (GiftText.has(answers, "~")) {
            return choice(answers);
        }
        if (GiftText.has(answers, "=") && GiftText.has(answers, "->")) {
            return matching(answers);
        }
        int comment = GiftText.find(answers, "#", 0);
        var word = comment < 0 ? answers : answers.substring(0, comment).strip();
        return TRUE.contains(word) || FALSE.contains(word) ? trueOrFalse(word, answers) : shortAnswer(answers);
    }

    private List<GiftChoice> choices(String answers, String marks) {
        return GiftText.splitBefore(answers, marks).stream()
                .filter(Predicate.not(String::isBlank))
                .map(part -> GiftChoice.of(part, markup))
                .toList();
    }

    private Optional<Task> choice(String answers) {
        var choices = choices(answers, "~=");
        boolean single = GiftText.has(answers, "=");
        var options = new ArrayList<Option>();
        for (GiftChoice choice : choices) {
            boolean key = single ? choice.percent() == 100 : choice.percent() > 0;
            if (single && choice.percent() > 0 && !key) {
                losses.part(LossTexts.of(
                        "counts-as-wrong",
                        "percent",
                        choice.weight(),
                        "text",
                        choice.text().text()));
            }
            options.add(new Option(losses.note(choice.text().line()), key, rationale(choice)));
        }
        long keys = options.stream().filter(Option::correct).count();
        if (single || keys == 1) {
            return Optional.of(new Task.SingleChoice(options, explanation));
        }
        return Optional.of(new Task.MultipleChoice(options, tags.scoring(), explanation));
    }

    private @Nullable String rationale(GiftChoice choice) {
        var text = losses.note(choice.feedback().line());
        return text.isEmpty() ? null : text;
    }

    private Optional<Task> trueOrFalse(String word, String answers) {
        boolean isTrue = TRUE.contains(word);
        var comments = GiftText.splitBefore(answers, "#").stream()
                .skip(1)
                .map(comment ->
                        losses.note(GiftMarkup.of(comment.substring(1), markup).line()))
                .map(comment -> comment.isEmpty() ? null : comment)
                .toList();
        @Nullable String wrong = comments.isEmpty() ? null : comments.getFirst();
        @Nullable String right = comments.size() < 2 ? null : comments.get(1);
        return Optional.of(new Task.SingleChoice(
                List.of(
                        new Option("True", isTrue, isTrue ? right : wrong),
                        new Option("False", !isTrue, isTrue ? wrong : right)),
                explanation));
    }

    private Optional<Task> shortAnswer(String answers) {
        var accepted = new ArrayList<String>();
        for (GiftChoice choice : choices(answers, "=")) {
            var text = GiftText.plain(choice.text().text()).strip();
            var literal = Wildcards.literal(text);
            if (choice.percent() != 100) {
                losses.part(LossTexts.of("not-accepted", "percent", choice.weight(), "text", text));
            } else if (literal.isEmpty()) {
                losses.part(LossTexts.of("wildcard", "text", text));
            } else {
                accepted.add(literal.get());
            }
            if (!choice.feedback().text().isEmpty()) {
                losses.part(LossTexts.of("comment", "text", text));
            }
        }
        return accepted(accepted);
    }

    private Optional<Task> accepted(List<String> texts) {
        var accepted = texts.stream().distinct().toList();
        if (accepted.isEmpty()) {
            losses.question(LossTexts.of("gift.no-answer"));
            return Optional.empty();
        }
        return Optional.of(
                tags.isKind(Kind.OUTPUT)
                        ? new Task.Output(accepted.getFirst(), accepted.subList(1, accepted.size()), explanation)
                        : new Task.ShortAnswer(accepted, tags.ignored(), explanation));
    }

    private Optional<Task> numerical(String answers) {
        var accepted = new ArrayList<String>();
        for (GiftChoice choice : choices(answers, "=~")) {
            var number = EXACT.matcher(choice.text().text());
            if (choice.percent() == 100 && number.matches()) {
                accepted.add(number.group(1));
            } else {
                losses.part(LossTexts.of("gift.number", "text", choice.text().text()));
            }
        }
        return accepted(accepted);
    }

    private Optional<Task> matching(String answers) {
        if (!tags.isKind(Kind.ORDER)) {
            losses.question(LossTexts.of("gift.pairs"));
            return Optional.empty();
        }
        var entries = new TreeMap<Integer, String>();
        for (String pair : GiftText.splitBefore(answers, "=")) {
            int arrow = GiftText.find(pair, "->", 0);
            var place = arrow < 1 ? "" : pair.substring(1, arrow).strip();
            if (place.matches("[0-9]{1,3}")) {
                entries.put(
                        Integer.valueOf(place),
                        GiftText.plain(pair.substring(arrow + 2)).strip());
            }
        }
        return Optional.of(new Task.Order(List.copyOf(entries.values()), explanation));
    }
}
