package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.rehearse.edge.problem.ProblemText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads times only from strings: timestamps and dates in RFC 3339, other types of java.time in their ISO 8601 form.
 * Numbers are rejected: by default Jackson reads 20270301 as a second of the year 1970.
 */
public final class StrictTimes extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final List<Text<?>> FORMS = List.of(
            new Text<>(Instant.class, Rfc3339::instant, Rfc3339.POINT_OF_TIME),
            new Text<>(OffsetDateTime.class, Rfc3339::dateTime, Rfc3339.POINT_OF_TIME),
            new Text<>(
                    ZonedDateTime.class,
                    text -> Rfc3339.dateTime(text).map(OffsetDateTime::toZonedDateTime),
                    Rfc3339.POINT_OF_TIME),
            new Text<>(Date.class, text -> Rfc3339.instant(text).map(Date::from), Rfc3339.POINT_OF_TIME),
            new Text<>(LocalDate.class, Rfc3339::date, Rfc3339.DATE));

    public StrictTimes() {
        super("strict times");
        // Not by adding readers: those of a module that is registered later would come first.
        setDeserializerModifier(new FromTextOnly());
    }

    /** Reads a value from a JSON string in one format. */
    private static final class Text<T> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Function<String, Optional<T>> reading;
        private final String form;

        Text(Class<T> type, Function<String, Optional<T>> reading, String form) {
            this.type = type;
            this.reading = reading;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var time = parser.hasToken(JsonToken.VALUE_STRING) ? reading.apply(parser.getText()) : Optional.<T>empty();
            if (time.isEmpty()) {
                throw refused(parser, type, form);
            }
            return time.get();
        }
    }

    /** Types without a format here keep their deserializer, which then sees only strings. */
    private static final class FromTextOnly extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            var type = description.getBeanClass();
            for (Text<?> form : FORMS) {
                if (form.type.equals(type)) {
                    return form;
                }
            }
            return isTime(type) ? new FromText(type, reader) : reader;
        }

        private static boolean isTime(Class<?> type) {
            return type.getName().startsWith("java.time.") || Calendar.class.isAssignableFrom(type);
        }
    }

    /** Passes strings to another deserializer and rejects everything else. */
    private static final class FromText extends JsonDeserializer<Object> {

        private final Class<?> type;
        private final JsonDeserializer<?> reader;

        FromText(Class<?> type, JsonDeserializer<?> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            // ISO 8601 has no bare number for any of these types, but Jackson reads text of digits like a number.
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || parser.getText().strip().matches("[+-]?[\\d.]*")) {
                throw refused(parser, type, "field.iso-8601");
            }
            return reader.deserialize(parser, context);
        }
    }

    private static RefusedValue refused(JsonParser parser, Class<?> type, String form) throws IOException {
        return new RefusedValue(parser, type, ProblemText.of(form), JsonExcerpt.of(parser));
    }
}
