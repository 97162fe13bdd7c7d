package dev.rehearse.launcher.campaign;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An object in an answer; what is not as the API promises is a {@link Failure}. */
record Answer(JsonObject object) {

    static Answer parse(String text) {
        try {
            if (Json.decodeValue(text) instanceof JsonObject object) {
                return new Answer(object);
            }
            throw strange("no object");
        } catch (DecodeException e) {
            throw strange("no JSON");
        }
    }

    static List<Answer> list(String text) {
        try {
            if (Json.decodeValue(text) instanceof JsonArray array) {
                return IntStream.range(0, array.size())
                        .mapToObj(i -> of(array, i))
                        .toList();
            }
            throw strange("no list");
        } catch (DecodeException e) {
            throw strange("no JSON");
        }
    }

    private static Answer of(JsonArray array, int index) {
        if (array.getValue(index) instanceof JsonObject object) {
            return new Answer(object);
        }
        throw strange("no object");
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> strange("without " + name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(object.getValue(name)).map(Object::toString);
    }

    long number(String name) {
        if (object.getValue(name) instanceof Number number) {
            return number.longValue();
        }
        throw strange("without " + name);
    }

    boolean truth(String name) {
        if (object.getValue(name) instanceof Boolean value) {
            return value;
        }
        throw strange("without " + name);
    }

    Answer inner(String name) {
        if (object.getValue(name) instanceof JsonObject value) {
            return new Answer(value);
        }
        throw strange("without " + name);
    }

    private static Failure strange(String how) {
        return new Failure(
                Exit.FAILED, "The answer is not one of notify-service's: it is " + how + ". Is --url the gateway's?");
    }
}
