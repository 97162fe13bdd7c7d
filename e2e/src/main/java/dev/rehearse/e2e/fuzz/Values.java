package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Good and bad values for schemas. */
final class Values {

    /** In every text that tries to become markup; no page may have it as it is. */
    static final String MARKUP = "<fuzz\"'>";

    /** The name of a header that texts try to add to an answer. */
    static final String HEADER = "Fuzz-Injected";

    /** Begins the lines that texts try to add to a log. */
    static final String LOG_LINE = "fuzz-forged-line";

    /** In every address of mail; no log may have it. */
    static final String MAIL_DOMAIN = "fuzz-reader.example.org";

    static final List<String> BAD = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            MARKUP,
            "\r\n" + HEADER + ": 1",
            "\n" + LOG_LINE + "\u001b[31m",
            "é".repeat(2000),
            "a".repeat(300),
            "a".repeat(5000),
            "\uD83D\uDE00".repeat(1500),
            "\u202Eabc",
            "../../../etc/passwd",
            "' OR 1=1 --",
            "${7*7}",
            "{config:x}",
            "%",
            "%zz",
            "%00",
            "%c3%28",
            "-1",
            "0",
            "1.5",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999",
            "1e999",
            "NaN",
            "true",
            "null",
            "[]",
            "{}",
            "+999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "2026-02-30T25:00:00Z",
            "0000-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "@",
            "a@b",
            "\"a b\"@" + MAIL_DOMAIN,
            "a@" + "b".repeat(64) + ".org",
            "a@[127.0.0.1]",
            "ünï@" + MAIL_DOMAIN,
            "javascript:alert(1)",
            "//evil.example/",
            "/\\evil.example",
            "=cmd|' /C calc'!A0",
            "\uFFFE\uFFFF",
            "\t",
            "a,b;c");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "canaries",
            "asyncio",
            "python",
            "lab",
            "lab/bench",
            "lab/bench/canaries",
            "en",
            "de",
            "easy",
            "a",
            "failed",
            "unknown",
            "hold");
    private static final int DEEP = 3000;

    private final RandomGenerator random;
    private final Corpus corpus;

    Values(RandomGenerator random, Corpus corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    Optional<String> knownPath() {
        return corpus.path(random);
    }

    Optional<Corpus.Form> knownForm() {
        return corpus.form(random);
    }

    /** The same bytes, some of them others. */
    byte[] flipped(byte[] bytes) {
        var other = bytes.clone();
        for (int i = 0; i < 1 + other.length / 200 && other.length > 0; i++) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    String bad() {
        return any(BAD);
    }

    /** A text that suits the schema and a name, mostly. */
    String text(Schema schema, String name) {
        var examples = schema.node().path("enum");
        if (!examples.isEmpty()) {
            return examples.get(random.nextInt(examples.size())).asText();
        }
        return switch (schema.type()) {
            case "integer", "number" -> String.valueOf(random.nextInt(1, 101));
            case "boolean" -> String.valueOf(random.nextBoolean());
            default -> text(schema.format(), name);
        };
    }

    private String text(String format, String name) {
        if (format.equals("uuid")) {
            return id();
        }
        if (format.equals("date-time")) {
            return "2027-03-0" + random.nextInt(1, 10) + "T09:00:00Z";
        }
        return named(name);
    }

    /** A good text for a field of the name. */
    String named(String name) {
        return switch (name) {
            case "id" -> corpus.interview(random).orElse("AAECAwQFBgcICQoLDA0ODw");
            case "email", "address", "recipient" -> "reader" + random.nextInt(1000) + "@" + MAIL_DOMAIN;
            case "practiceTest" -> "canaries";
            case "delivery" -> id();
            case "topic", "scope" -> "lab/bench/canaries";
            case "title" -> "Canaries & others";
            case "sendAt" -> "2027-03-0" + random.nextInt(1, 10) + "T09:00";
            case "page" -> "/interview/practice-tests/canaries";
            case "locale", "language" -> oneIn(2) ? "en" : "de";
            default -> any(WORDS);
        };
    }

    private String id() {
        return corpus.id(random).orElseGet(this::newId);
    }

    String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A whole value; about one in ten of its parts is bad. */
    JsonNode json(Schema schema, String name, int depth) {
        if (oneIn(10) || depth > 6) {
            return badJson(schema);
        }
        var alternative = schema.alternative();
        if (alternative.isPresent()) {
            return json(alternative.get(), name, depth + 1);
        }
        return switch (schema.type()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> JSON.numberNode(random.nextInt(1, 16));
            case "number" -> JSON.numberNode(random.nextDouble(-4, 4));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema, name));
        };
    }

    private ObjectNode object(Schema schema, int depth) {
        var object = JSON.objectNode();
        for (var name : schema.properties()) {
            if (!oneIn(15)) {
                object.set(name, json(schema.property(name), name, depth + 1));
            }
        }
        if (oneIn(15)) {
            object.put(bad(), bad());
        }
        return object;
    }

    private JsonNode array(Schema schema, String name, int depth) {
        var array = JSON.arrayNode();
        int size = oneIn(30) ? 1200 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(json(schema.items(), name, depth + 1));
        }
        return array;
    }

    private JsonNode badJson(Schema schema) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.objectNode().put(bad(), bad());
            case 2 -> JSON.arrayNode().add(bad()).add(JSON.nullNode());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode(new BigDecimal("1e400"));
            case 5 -> JSON.rawValueNode(new RawValue("[".repeat(DEEP) + "]".repeat(DEEP)));
            case 6 -> JSON.rawValueNode(new RawValue("\"\\ud800" + schema.type() + "\""));
            default -> JSON.textNode(bad());
        };
    }
}
