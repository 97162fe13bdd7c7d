package dev.rehearse.launcher;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.terminal.Terminal;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of the content import, from question-service's readiness check. Files are imported all together or not at
 * all.
 */
record ContentOutcome(String state, int findings, String report, int topics, int questions) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHOWN = 10;
    private static final String CHECK = "content";

    /** Requests the result; empty if the service doesn't report one. */
    static Optional<ContentOutcome> ask(Ports ports) {
        var address = "http://127.0.0.1:" + ports.managementOf(Service.QUESTION) + "/q/health/ready";
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
            return read(client.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<ContentOutcome> read(String readiness) {
        try {
            return new JsonObject(readiness)
                    .getJsonArray("checks").stream()
                            .map(JsonObject.class::cast)
                            .filter(check -> CHECK.equals(check.getString("name")))
                            .map(check -> of(check.getJsonObject("data")))
                            .findFirst();
        } catch (DecodeException | ClassCastException | NullPointerException notThatService) {
            return Optional.empty();
        }
    }

    private static ContentOutcome of(JsonObject data) {
        return new ContentOutcome(
                data.getString("state", ""),
                data.getInteger("findings", 0),
                data.getString("report", ""),
                data.getInteger("topics", 0),
                data.getInteger("questions", 0));
    }

    /** Prints a warning if the import failed. */
    void say(Terminal terminal, String log) {
        lines(log).forEach(line -> terminal.say(terminal.bad(line)));
    }

    List<String> lines(String log) {
        return switch (state) {
            case "refused" -> refused(log);
            case "missing" -> List.of("There is no content folder. " + served());
            default -> List.of();
        };
    }

    private List<String> refused(String log) {
        var headline = "The content was not imported: %d finding%s. %s"
                .formatted(findings, findings == 1 ? "" : "s", served());
        var shown = report.lines().limit(SHOWN).map(line -> "  " + line).toList();
        var more = findings > shown.size()
                ? List.of("  and %d more, see %s".formatted(findings - shown.size(), log))
                : List.<String>of();
        return Stream.of(List.of(headline), shown, more).flatMap(List::stream).toList();
    }

    private String served() {
        return questions == 0
                ? "Nothing is served: the catalog is empty."
                : "The catalog of before is served: %d topic%s, %d question%s."
                        .formatted(topics, topics == 1 ? "" : "s", questions, questions == 1 ? "" : "s");
    }
}
