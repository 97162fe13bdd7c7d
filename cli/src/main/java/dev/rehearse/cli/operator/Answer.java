package dev.rehearse.cli.operator;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object in a response; deviations from the API are a {@link Failure}. */
public record Answer(Map<?, ?> object) {

    public static Answer parse(String text) {
        return of(json(text));
    }

    public static List<Answer> list(String text) {
        if (json(text) instanceof List<?> list) {
            return list.stream().map(Answer::of).toList();
        }
        throw strange("no list");
    }

    private static Object json(String text) {
        try {
            return Optional.ofNullable(JSON.std.anyFrom(text)).orElse("null");
        } catch (IOException e) {
            throw strange("no JSON");
        }
    }

    public static Answer of(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return new Answer(object);
        }
        throw strange("no object");
    }

    public String text(String name) {
        return optional(name).orElseThrow(() -> strange("without " + name));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(object.get(name)).map(Object::toString);
    }

    public long number(String name) {
        if (object.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw strange("without " + name);
    }

    public double decimal(String name) {
        if (object.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw strange("without " + name);
    }

    /** The objects of a list in it. */
    public List<Answer> answers(String name) {
        return inList(name).stream().map(Answer::of).toList();
    }

    /** The texts of a list in it. */
    public List<String> texts(String name) {
        return inList(name).stream().map(String::valueOf).toList();
    }

    private List<?> inList(String name) {
        if (object.get(name) instanceof List<?> list) {
            return list;
        }
        throw strange("without " + name);
    }

    public boolean truth(String name) {
        if (object.get(name) instanceof Boolean value) {
            return value;
        }
        throw strange("without " + name);
    }

    public Answer inner(String name) {
        if (object.get(name) instanceof Map<?, ?> value) {
            return new Answer(value);
        }
        throw strange("without " + name);
    }

    private static Failure strange(String how) {
        return new Failure(
                Exit.FAILED, "The answer is not one of the service's: it is " + how + ". Is --url the gateway's?");
    }
}
