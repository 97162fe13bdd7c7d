package dev.rehearse.formats.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The declaration of a response: what is right, and what each value is worth.
 *
 * @param correct the values, in order
 * @param worth of the values that are mapped
 * @param ignoresCase whether some value does
 */
record Key(
        int line, boolean many, String baseType, List<String> correct, Map<String, Double> worth, boolean ignoresCase) {

    /** The declaration of the response of an interaction. */
    static Optional<Key> of(XmlElement item, XmlElement interaction) {
        var response = interaction.attribute("response-identifier");
        return item.children("response-declaration").stream()
                .filter(declaration -> declaration.attribute("identifier").equals(response))
                .findFirst()
                .map(Key::of);
    }

    private static Key of(XmlElement declaration) {
        var correct = declaration.children("correct-response").stream()
                .flatMap(response -> response.children("value").stream())
                .map(XmlElement::text)
                .toList();
        var entries = declaration.children("mapping").stream()
                .flatMap(mapping -> mapping.children("map-entry").stream())
                .toList();
        var worth = new LinkedHashMap<String, Double>();
        entries.forEach(entry -> number(entry.attribute("mapped-value"))
                .ifPresent(value -> worth.put(entry.attribute("map-key"), value)));
        return new Key(
                declaration.line(),
                !declaration.attribute("cardinality").equals("single"),
                declaration.attribute("base-type"),
                correct,
                worth,
                entries.stream().anyMatch(Key::ignoresCase));
    }

    static boolean ignoresCase(XmlElement comparison) {
        return comparison.attribute("case-sensitive").equals("false");
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private double best() {
        return worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The values with the full worth. */
    List<String> fullyWorth() {
        return worth.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() == best())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values with a part of it. */
    List<String> partlyWorth() {
        return worth.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() < best())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All that is right: the key, and what is mapped to its worth. */
    List<String> right() {
        return Stream.concat(correct.stream(), fullyWorth().stream()).distinct().toList();
    }
}
