package dev.rehearse.formats.anki;

import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Shuffled;
import dev.rehearse.content.model.Task;
import dev.rehearse.formats.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both sides of a question's card, in HTML. */
record Card(String front, String back) {

    /** What Anki would take for a command: to play a sound or to run LaTeX. */
    private static final Pattern COMMAND = Pattern.compile("(?i)\\[(?=sound:|/?latex|/?\\$|anki:)");

    static Card of(Question question) {
        var front = Markup.html(question.prompt()) + given(question);
        var back = answer(question) + sources(question.profile().sources());
        return new Card(harmless(front), harmless(back));
    }

    private static String harmless(String html) {
        return COMMAND.matcher(html).replaceAll("&#91;");
    }

    private static String given(Question question) {
        return switch (question.task()) {
            case Task.SingleChoice choice -> options(choice.options());
            case Task.MultipleChoice choice -> options(choice.options());
            case Task.Order order -> list("ul", Shuffled.of(question.id(), order.entries()), Markup::lineHtml);
            case Task.Open open -> hints(open.hints());
            case Task.Code code -> code(code.program().starter()) + hints(code.hints());
            case Task.Output _, Task.ShortAnswer _ -> "";
        };
    }

    private static String options(List<Option> options) {
        return list("ol type=\"A\"", options, option -> Markup.lineHtml(option.text()));
    }

    private static <T> String list(String tag, List<T> entries, Function<T, String> html) {
        var end = tag.split(" ", 2)[0];
        return entries.stream()
                .map(entry -> "<li>" + html.apply(entry) + "</li>")
                .collect(Collectors.joining("", "<" + tag + ">", "</" + end + ">"));
    }

    private static String hints(List<String> hints) {
        return hints.stream()
                .map(hint -> "<details><summary>Hint</summary>" + Markup.lineHtml(hint) + "</details>")
                .collect(Collectors.joining());
    }

    private static String code(@Nullable String code) {
        return code == null ? "" : "<pre><code>" + escaped(code) + "</code></pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String answer(Question question) {
        return switch (question.task()) {
            case Task.SingleChoice choice -> key(choice.options()) + Markup.html(choice.explanation());
            case Task.MultipleChoice choice -> key(choice.options()) + Markup.html(choice.explanation());
            case Task.Output output -> output(output) + Markup.html(output.explanation());
            case Task.ShortAnswer answer ->
                list("ul", answer.accepted(), Markup::lineHtml) + Markup.html(answer.explanation());
            case Task.Order order -> list("ol", order.entries(), Markup::lineHtml) + Markup.html(order.explanation());
            case Task.Open open -> open(open);
            case Task.Code code -> code(code.program().solution()) + Markup.html(code.explanation());
        };
    }

    /** The right options by their letters, then why one would choose the others. */
    private static String key(List<Option> options) {
        var right = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var letter = "<b>" + (char) ('A' + i) + "</b> ";
            if (option.correct()) {
                right.add(letter + Markup.lineHtml(option.text()));
            } else if (option.rationale() != null) {
                wrong.add(letter + Markup.lineHtml(option.rationale()));
            }
        }
        return list("ul class=\"key\"", right, Function.identity())
                + (wrong.isEmpty() ? "" : list("ul class=\"others\"", wrong, Function.identity()));
    }

    private static String output(Task.Output output) {
        return Stream.concat(Stream.of(output.expected()), output.alsoAccepted().stream())
                .map(Card::code)
                .collect(Collectors.joining("<p>or</p>"));
    }

    private static String open(Task.Open open) {
        var sentence = open.inOneSentence() == null
                ? ""
                : "<div class=\"sentence\">" + Markup.html(open.inOneSentence()) + "</div>";
        return sentence
                + Markup.html(open.answer())
                + "<h4>A strong answer says</h4>"
                + list("ul", open.rubric(), Card::claim);
    }

    private static String claim(RubricPoint point) {
        return Markup.lineHtml(point.claim()) + (point.required() ? "" : " (bonus)");
    }

    private static String sources(List<String> sources) {
        return sources.isEmpty()
                ? ""
                : "<div class=\"sources\">" + list("ul", sources, source -> Markup.lineHtml("<" + source + ">"))
                        + "</div>";
    }
}
