package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Type a text, which is compared with those that are accepted. */
record TextInteraction(List<String> accepted, boolean ignoresCase, List<Message> losses) implements Interaction {

    private static final int SHORTEST_FIELD = 10;

    static TextInteraction of(Task.Output output) {
        var accepted = Stream.concat(Stream.of(output.expected()), output.alsoAccepted().stream())
                .toList();
        var losses = new ArrayList<Message>();
        if (accepted.stream().anyMatch(text -> !fitsLine(text))) {
            losses.add(LossTexts.of("qti.blanks"));
        }
        if (accepted.stream().anyMatch(String::isBlank)) {
            losses.add(LossTexts.of("qti.empty-output"));
        }
        return new TextInteraction(accepted, false, losses);
    }

    static TextInteraction of(Task.ShortAnswer answer) {
        var ignored = answer.ignored();
        var different = Stream.of(Variation.WHITESPACE, Variation.PUNCTUATION)
                .filter(ignored::contains)
                .map(TextInteraction::name)
                .toList();
        var losses = different.isEmpty()
                ? List.<Message>of()
                : List.of(LossTexts.of("qti.differences", "what", Message.joined(", ", different)));
        return new TextInteraction(answer.accepted(), ignored.contains(Variation.CASE), losses);
    }

    private static Message name(Variation ignored) {
        return LossTexts.of(ignored == Variation.WHITESPACE ? "qti.whitespace" : "qti.punctuation");
    }

    private static boolean fitsLine(String text) {
        return text.chars().allMatch(character -> character >= ' ') && text.equals(text.strip());
    }

    /** Whether all fit into a field of one line, and into attributes. */
    private boolean isLine() {
        return accepted.stream().allMatch(TextInteraction::fitsLine);
    }

    @Override
    public String element() {
        return isLine() ? "text-entry-interaction" : "extended-text-interaction";
    }

    @Override
    public void declare(Xml xml) {
        xml.open("response-declaration", "identifier", RESPONSE, "cardinality", "single", "base-type", "string");
        xml.open("correct-response");
        xml.open("value").text(accepted.getFirst()).close();
        xml.close();
        if (isLine()) {
            mapping(xml);
        }
        xml.close();
    }

    private void mapping(Xml xml) {
        xml.open("mapping", "default-value", "0");
        for (String text : accepted.stream().distinct().toList()) {
            xml.leaf("map-entry", "map-key", text, "mapped-value", "1", "case-sensitive", caseSensitive());
        }
        xml.close();
    }

    private String caseSensitive() {
        return Boolean.toString(!ignoresCase);
    }

    @Override
    public void show(Xml xml) {
        if (isLine()) {
            int length = accepted.stream().mapToInt(String::length).max().orElse(0);
            var expected = Integer.toString(Math.max(length, SHORTEST_FIELD));
            xml.plain("p")
                    .leaf(element(), "response-identifier", RESPONSE, "expected-length", expected)
                    .close();
        } else {
            long lines = accepted.stream()
                    .mapToLong(text -> text.lines().count())
                    .max()
                    .orElse(0);
            xml.leaf(
                    element(),
                    "response-identifier",
                    RESPONSE,
                    "expected-lines",
                    Long.toString(lines + 1),
                    "format",
                    "preformatted");
        }
    }

    @Override
    public void score(Xml xml) {
        if (isLine()) {
            xml.open("set-outcome-value", "identifier", SCORE);
            xml.leaf("map-response", "identifier", RESPONSE);
            xml.close();
            return;
        }
        xml.open("response-condition").open("response-if").open("or");
        accepted.forEach(text -> matches(xml, text));
        xml.close();
        Interaction.set(xml, "1");
        xml.close().open("response-else");
        Interaction.set(xml, "0");
        xml.close().close();
    }

    private void matches(Xml xml, String text) {
        xml.open("string-match", "case-sensitive", caseSensitive());
        xml.leaf("variable", "identifier", RESPONSE);
        xml.open("base-value", "base-type", "string").text(text).close();
        xml.close();
    }
}
