package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rehearse.edge.problem.ProblemText;
import java.io.IOException;

/** Reads a string only from a JSON string, and only text that PostgreSQL can store: no NUL, no lone surrogate. */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!TextRules.isStorable(text)) {
            throw new RefusedValue(parser, String.class, ProblemText.of("field.unstorable"), null);
        }
        return text;
    }
}
