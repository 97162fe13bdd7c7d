package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses values of another JSON type than that of their field by {@link RefusedValue}, and coerces none. */
final class StrictTypes extends SimpleModule {

    private static final long serialVersionUID = 1;

    StrictTypes() {
        super("strict types");
        setDeserializerModifier(new OfScalars());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializationProblemHandler(new OfOthers());
    }

    private static final class OfScalars extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            return switch (JsonType.of(description.getType())) {
                case NUMBER, INTEGER, BOOLEAN -> new StrictScalar(description.getType(), reader);
                case TEXT, LIST, OBJECT -> reader;
            };
        }
    }

    /** Hears of text, lists and objects before Jackson refuses them. */
    private static final class OfOthers extends DeserializationProblemHandler {

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType target,
                JsonToken token,
                JsonParser parser,
                @Nullable String reason)
                throws IOException {
            return refuse(parser, target);
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> target,
                @Nullable ValueInstantiator instantiator,
                @Nullable JsonParser parser,
                @Nullable String reason)
                throws IOException {
            return refuse(parser, context.constructType(target));
        }

        private static Object refuse(@Nullable JsonParser parser, JavaType target) throws IOException {
            if (parser == null || !parser.hasCurrentToken() || parser.hasToken(JsonToken.VALUE_NULL)) {
                return NOT_HANDLED;
            }
            throw RefusedValue.ofWrongType(parser, target);
        }
    }
}
