package dev.rehearse.cli.calibrate;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.csv.InvalidCsv;
import dev.rehearse.calibration.csv.ItemBank;
import dev.rehearse.calibration.csv.ResponseFile;
import dev.rehearse.cli.calibrate.Recalibration.Choice;
import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of a calibration in a folder, as the services send them.
 *
 * @param interviews the API of interview-service
 * @param catalog the API of question-service
 */
record CalibrationFiles(OperatorApi interviews, OperatorApi catalog, Path folder) {

    /** The file for the estimated parameters. */
    Path estimated() {
        return folder.resolve("calibration.csv");
    }

    /** Stores the responses of a practice test; throws {@link Failure} if none can be calibrated. */
    Responses responses(Choice choice) throws IOException {
        var query = new Query().with("interviews", choice.interviews()).with("fewest", choice.fewest());
        var file = write(
                "responses.csv", interviews.get("practice-tests/" + choice.practiceTest() + "/responses" + query));
        var responses = read(file, ResponseFile::read).responses();
        if (responses.itemCount() == 0) {
            throw new Failure(
                    Exit.REFUSED,
                    "No item of %s has enough answers: at least %s to its published version, with each possible score among them. --fewest takes fewer answers."
                            .formatted(choice.practiceTest(), choice.fewest() == null ? "30" : choice.fewest()));
        }
        return responses;
    }

    /** Stores the items with calibrated parameters of the practice test's topics; empty if there are none. */
    Optional<ItemPool> anchors(String practiceTest) throws IOException {
        List<String> lines = new ArrayList<>();
        for (var topic : topics(practiceTest)) {
            var all = catalog.get("author/parameters/anchors" + new Query().with("topic", topic))
                    .lines()
                    .toList();
            lines.addAll(lines.isEmpty() || all.isEmpty() ? all : all.subList(1, all.size()));
        }
        var file = write("anchors.csv", String.join("\n", lines) + "\n");
        return lines.size() < 2 ? Optional.empty() : Optional.of(read(file, ItemBank::read));
    }

    private List<String> topics(String practiceTest) {
        return Answer.list(interviews.get("practice-tests/all")).stream()
                .filter(test -> test.text("slug").equals(practiceTest))
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.REFUSED, "There is no practice test " + practiceTest + "."))
                .texts("topics");
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), text);
    }

    /** What stands in a file of a service must be readable; otherwise something else has answered. */
    private static <T> T read(Path file, Function<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (InvalidCsv invalid) {
            throw new Failure(
                    Exit.FAILED,
                    "The answer is not one of the service's: " + invalid.getMessage() + ". Is --url the gateway's?");
        }
    }
}
