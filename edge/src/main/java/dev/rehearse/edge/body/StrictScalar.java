package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rehearse.edge.problem.ProblemText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a number or a boolean from a value of that JSON type alone, and a primitive one from no null. */
final class StrictScalar extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private final JavaType type;

    StrictScalar(JavaType type, JsonDeserializer<?> reader) {
        super(reader);
        this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new StrictScalar(type, reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NULL) && !JsonType.of(type).includes(JsonType.of(parser.currentToken()))) {
            throw RefusedValue.ofWrongType(parser, type);
        }
        try {
            return super.deserialize(parser, context);
        } catch (InputCoercionException excess) {
            throw new RefusedValue(parser, type.getRawClass(), range(), parser.getText());
        }
    }

    /** Which whole numbers are in the range of the type. */
    private ProblemText range() {
        boolean isInt = type.hasRawClass(int.class) || type.hasRawClass(Integer.class);
        return ProblemText.of("field.integer", "lowest", isInt ? Integer.MIN_VALUE : Long.MIN_VALUE)
                .with("highest", isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        try {
            return super.getNullValue(context);
        } catch (MismatchedInputException primitive) {
            throw new RefusedValue(context.getParser(), type.getRawClass(), ProblemText.of("field.missing"), null);
        }
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return getNullValue(context);
    }
}
