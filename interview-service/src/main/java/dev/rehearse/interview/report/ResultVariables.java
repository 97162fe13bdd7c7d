package dev.rehearse.interview.report;

import dev.rehearse.interview.qti.QtiDocument;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the variables of a test or of an item into an assessment result. */
record ResultVariables(QtiDocument xml) {

    private static final String SINGLE = "single";
    private static final String FLOAT = "float";

    /** How long it took. */
    void duration(Duration time) {
        response("duration", ValueType.single("duration"), List.of(time.toString()));
    }

    /**
     * The type of a response's values.
     *
     * @param cardinality single, multiple or ordered
     * @param base type of each value
     */
    record ValueType(String cardinality, String base) {

        static ValueType single(String base) {
            return new ValueType(SINGLE, base);
        }

        boolean isSingle() {
            return cardinality.equals(SINGLE);
        }
    }

    /** The response as given; nothing for "I don't know". */
    void response(String identifier, ValueType type, List<String> given) {
        response(identifier, type, List.of(), given);
    }

    /** The response as given, with its key. */
    void response(String identifier, ValueType type, List<String> key, List<String> given) {
        xml.open(
                "responseVariable",
                "identifier",
                identifier,
                "cardinality",
                type.cardinality(),
                "baseType",
                type.base());
        if (!key.isEmpty()) {
            xml.open("correctResponse");
            key.forEach(xml::value);
            xml.close();
        }
        xml.open("candidateResponse");
        given.forEach(xml::value);
        xml.close().close();
    }

    /** A fact about how the test was taken. */
    void context(String identifier, String type, String value) {
        xml.open("contextVariable", "identifier", identifier, "cardinality", SINGLE, "baseType", type);
        xml.value(value).close();
    }

    void identifier(String identifier, String value) {
        outcome(identifier, "identifier", value);
    }

    void text(String identifier, String value) {
        outcome(identifier, "string", value);
    }

    void number(String identifier, double value) {
        outcome(identifier, FLOAT, Double.toString(value));
    }

    /**
     * A score from 0 on.
     *
     * @param maximum highest possible score
     * @param scorer that gave it, unless a key did: human or externalMachine
     */
    void score(double value, double maximum, @Nullable String scorer) {
        xml.open(
                "outcomeVariable",
                "identifier",
                "SCORE",
                "cardinality",
                SINGLE,
                "baseType",
                FLOAT,
                "normalMaximum",
                Double.toString(maximum),
                "external-scored",
                scorer);
        xml.value(Double.toString(value)).close();
        number("MAXSCORE", maximum);
    }

    private void outcome(String identifier, String type, String value) {
        xml.open("outcomeVariable", "identifier", identifier, "cardinality", SINGLE, "baseType", type);
        xml.value(value).close();
    }

    /** The name of a constant as an identifier. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
