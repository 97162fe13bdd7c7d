package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import dev.rehearse.edge.problem.ProblemText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/** The types of JSON values (RFC 8259, 3) as messages name them. Whole numbers are a type of their own. */
enum JsonType {
    TEXT("json.type.text"),
    NUMBER("json.type.number"),
    INTEGER("json.type.integer"),
    BOOLEAN("json.type.boolean"),
    LIST("json.type.list"),
    OBJECT("json.type.object");

    private static final Set<Class<?>> INTEGERS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);

    private final String messageCode;

    JsonType(String messageCode) {
        this.messageCode = messageCode;
    }

    /** What values of the Java type are read from. */
    static JsonType of(JavaType type) {
        var java = type.getRawClass();
        if (INTEGERS.contains(java)) {
            return INTEGER;
        }
        if (NUMBERS.contains(java)) {
            return NUMBER;
        }
        if (BOOLEANS.contains(java)) {
            return BOOLEAN;
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return LIST;
        }
        return java.isRecord() || type.isMapLikeType() ? OBJECT : TEXT;
    }

    /** The type of the value that begins with the token. */
    static JsonType of(JsonToken token) {
        return switch (token) {
            case START_OBJECT, FIELD_NAME, END_OBJECT -> OBJECT;
            case START_ARRAY, END_ARRAY -> LIST;
            case VALUE_NUMBER_INT -> INTEGER;
            case VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            default -> TEXT;
        };
    }

    /** Whether a value of the other type is one of this type, too. */
    boolean includes(JsonType other) {
        return this == other || (this == NUMBER && other == INTEGER);
    }

    ProblemText inWords() {
        return ProblemText.of(messageCode);
    }
}
