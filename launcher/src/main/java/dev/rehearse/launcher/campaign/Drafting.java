package dev.rehearse.launcher.campaign;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes a campaign from options or a file, once, however often it is repeated under its key. */
final class Drafting {

    private static final Map<String, String> FIELDS = Map.of(
            "send-at",
            "sendAt",
            "practice-test",
            "practiceTest",
            "title",
            "title",
            "topic",
            "topic",
            "page",
            "page",
            "on-unknown",
            "onUnknown");

    private final OperatorApi api;
    private final Screen screen;
    private final Request request;

    Drafting(OperatorApi api, Screen screen, Request request) {
        this.api = api;
        this.screen = screen;
        this.request = request;
    }

    /** The answer to what was asked last. */
    String launch() {
        var body = body();
        if (body.containsKey("sendAt")) {
            throw Failure.usage("A launch begins at once; \"campaign draft\" takes a time to begin at.");
        }
        return api.post("launches", body, key());
    }

    String draft() {
        var body = body();
        var sendAt = Optional.ofNullable(body.remove("sendAt")).map(at -> time(at.toString()));
        var drafted = api.post("campaigns", body, key());
        return sendAt.map(at -> schedule(idOf(drafted), at)).orElse(drafted);
    }

    private static String idOf(String answer) {
        return Answer.parse(answer).text("id");
    }

    private String schedule(String id, String at) {
        try {
            return api.post("campaigns/" + id + "/schedule", new JsonObject().put("sendAt", at));
        } catch (Failure failure) {
            throw new Failure(failure.exit(), "Campaign " + id + " was drafted. Scheduling it: " + failure.reason());
        }
    }

    /** A point of time with its offset, since an operator's clock may be in another zone than the service's. */
    static String time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            throw Failure.usage(
                    "\"%s\" is no time such as 2027-03-01T09:00:00Z or 2027-03-01T10:00:00+01:00.".formatted(text));
        }
    }

    /** Says it before the request, since the answer could be lost. */
    private String key() {
        var given = request.option("key");
        if (given.isPresent()) {
            if (!given.get().matches("[!-~]{1,255}")) {
                throw Failure.usage("--key needs 1 to 255 visible ASCII characters.");
            }
            return given.get();
        }
        var made = UUID.randomUUID().toString();
        screen.remark("Key: " + made + " (if the answer gets lost, repeat with --key " + made + ")");
        return made;
    }

    private JsonObject body() {
        var body = request.option("file").map(Drafting::read).orElseGet(JsonObject::new);
        FIELDS.forEach((option, field) -> request.option(option).ifPresent(value -> {
            if (body.containsKey(field)) {
                throw Failure.usage("--%s is also in the file, as %s.".formatted(option, field));
            }
            body.put(field, value);
        }));
        request.option("again").ifPresent(said -> body.put("again", true));
        if (request.option("file").isEmpty()) {
            requireAll(body);
        }
        return body;
    }

    private static void requireAll(JsonObject body) {
        for (var option : new String[] {"practice-test", "title", "topic", "page"}) {
            if (!body.containsKey(FIELDS.get(option))) {
                throw Failure.usage("--" + option + " is missing; or --file names a JSON file.");
            }
        }
    }

    private static JsonObject read(String file) {
        try {
            if (Json.decodeValue(Files.readString(Path.of(file))) instanceof JsonObject body) {
                return body;
            }
        } catch (IOException e) {
            throw Failure.usage("--file: " + file + " cannot be read.");
        } catch (DecodeException e) {
            // said below
        }
        throw Failure.usage("--file: " + file + " holds no JSON object.");
    }
}
