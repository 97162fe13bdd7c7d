package dev.rehearse.cli.campaign;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates a campaign from options or a file, exactly once per idempotency key. */
record Drafting(OperatorApi api, Screen screen, LaunchOptions options) {

    /** Returns the response to the last request. */
    String launch() {
        var body = body(Map.of());
        if (body.containsKey("sendAt")) {
            throw Failure.usage("A launch begins at once; \"campaign draft\" takes a time to begin at.");
        }
        return api.post("launches", body, key());
    }

    String draft(@Nullable String sendAt) {
        var body = body(sendAt == null ? Map.of() : Map.of("sendAt", sendAt));
        var at = Optional.ofNullable(body.remove("sendAt")).map(value -> time(value.toString()));
        var drafted = api.post("campaigns", body, key());
        return at.map(time -> schedule(Answer.parse(drafted).text("id"), time)).orElse(drafted);
    }

    private String schedule(String id, String at) {
        try {
            return api.post("campaigns/" + id + "/schedule", Map.of("sendAt", at));
        } catch (Failure failure) {
            throw new Failure(failure.exit(), "Campaign " + id + " was drafted. Scheduling it: " + failure.reason());
        }
    }

    /** A time with its offset, because the operator's time zone may differ from the service's. */
    static String time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            throw Failure.usage(
                    "\"%s\" is no time such as 2027-03-01T09:00:00Z or 2027-03-01T10:00:00+01:00.".formatted(text));
        }
    }

    /** Printed before the request, because the response could be lost. */
    private String key() {
        var given = options.key();
        if (given != null) {
            if (!given.matches("[!-~]{1,255}")) {
                throw Failure.usage("--key needs 1 to 255 visible ASCII characters.");
            }
            return given;
        }
        var made = UUID.randomUUID().toString();
        screen.remark("Key: " + made + " (if the answer gets lost, repeat with --key " + made + ")");
        return made;
    }

    private Map<String, Object> body(Map<String, String> more) {
        var file = options.file();
        var body = file == null ? new LinkedHashMap<String, Object>() : read(file);
        var fields = options.fields();
        fields.putAll(more);
        fields.forEach((field, value) -> {
            if (body.containsKey(field)) {
                throw Failure.usage("%s is also in the file, as %s.".formatted(LaunchOptions.named(field), field));
            }
            body.put(field, value);
        });
        if (options.again()) {
            body.put("again", true);
        }
        if (file == null) {
            requireAll(body);
        }
        return body;
    }

    private static void requireAll(Map<String, Object> body) {
        for (var field : List.of("practiceTest", "title", "topic", "page")) {
            if (!body.containsKey(field)) {
                throw Failure.usage(LaunchOptions.named(field) + " is missing; or --file names a JSON file.");
            }
        }
    }

    private static Map<String, Object> read(String file) {
        String text;
        try {
            text = Files.readString(Path.of(file));
        } catch (IOException e) {
            throw Failure.usage("--file: " + file + " cannot be read.");
        }
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw Failure.usage("--file: " + file + " holds no JSON object.");
        }
    }
}
