package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;

/** The value at a parser, as a problem quotes it. */
final class JsonExcerpt {

    /** More characters than a problem shows. */
    private static final int ENOUGH = 100;

    private static final JsonFactory JSON =
            new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT, false);

    private JsonExcerpt() {}

    /** The text of a scalar, without quotes; the beginning of an object or a list, as JSON without blanks. */
    static String of(JsonParser parser) throws IOException {
        return parser.currentToken().isStructStart() ? beginning(parser) : parser.getText();
    }

    private static String beginning(JsonParser parser) throws IOException {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            int depth = 0;
            do {
                json.copyCurrentEvent(parser);
                json.flush();
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
            } while (depth > 0 && text.getBuffer().length() < ENOUGH && parser.nextToken() != null);
        }
        return text.toString();
    }
}
