package dev.rehearse.cli.imports;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Query;
import dev.rehearse.cli.operator.Screen;
import dev.rehearse.terminal.RedrawnLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Sends a file, follows its import until it is over, and prints the report. */
final class ImportRun {

    private static final Duration PERIOD = Duration.ofMillis(300);

    /** The import goes on without the service that was asked, on another replica or after a restart. */
    private static final int MOST_FAILURES = 200;

    private static final int KIB = 1024;

    private final OperatorApi api;
    private final Screen screen;
    private final boolean json;

    ImportRun(OperatorApi api, Screen screen, boolean json) {
        this.api = api;
        this.screen = screen;
        this.json = json;
    }

    /**
     * Where a file is imported to.
     *
     * @param name of the file, for findings
     */
    record Target(String topic, String format, String name, boolean isDry) {

        private String path() {
            return "imports"
                    + new Query()
                            .with("topic", topic)
                            .with("format", format)
                            .with("name", name)
                            .with("dryRun", String.valueOf(isDry));
        }
    }

    Exit of(Path file, Target target) throws IOException {
        String body;
        try (var line = new RedrawnLine(screen.remarks(), screen.redraws() && !json).erasedAtExit()) {
            var all = Files.size(file) / KIB;
            var begun = api.upload(
                    target.path(),
                    file,
                    sent -> line.draw(
                            String.format(Locale.ROOT, "Sending %s: %,d of %,d KiB", target.name(), sent / KIB, all)));
            body = followed(begun, line);
        }
        var answer = Answer.parse(body);
        if (json) {
            screen.answer(body);
            return new ImportReport(screen, target).exit(answer);
        }
        return new ImportReport(screen, target).print(answer);
    }

    private String followed(String begun, RedrawnLine line) {
        var body = begun;
        var id = Answer.parse(begun).text("id");
        int failures = 0;
        while (isGoingOn(body)) {
            line.draw(howFar(Answer.parse(body)));
            pause();
            try {
                body = api.get("imports/" + id);
                failures = 0;
            } catch (Failure failure) {
                if (failure.exit() != Exit.FAILED || ++failures == MOST_FAILURES) {
                    throw new Failure(
                            failure.exit(),
                            failure.reason() + " The import may go on: its page is /author/imports/" + id);
                }
            }
        }
        return body;
    }

    private static boolean isGoingOn(String body) {
        return switch (Answer.parse(body).text("state")) {
            case "receiving", "waiting", "running" -> true;
            default -> false;
        };
    }

    private static String howFar(Answer answer) {
        long processed = answer.number("processed");
        return processed > 0
                ? String.format(Locale.ROOT, "Checking questions: %,d of %,d", processed, answer.number("questions"))
                : String.format(
                        Locale.ROOT,
                        "Reading %s: %,d of %,d KiB",
                        answer.text("name"),
                        answer.number("bytesRead") / KIB,
                        answer.number("bytes") / KIB);
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.FAILED, "Interrupted.");
        }
    }
}
