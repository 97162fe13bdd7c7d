package dev.rehearse.cli.calibrate;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationItem;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.InvalidResponses;
import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.NotIdentified;
import dev.rehearse.calibration.ParameterPriors;
import dev.rehearse.calibration.Population;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.csv.CalibrationFile;
import dev.rehearse.calibration.fit.Residuals;
import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One calibration of a practice test, from its responses to the parameters that are stored. */
final class Recalibration {

    /** As in the statistics of practice tests: 30 answers alone hardly determine a discrimination. */
    private static final ParameterPriors PRIORS = new ParameterPriors(0, 0.5, 0, 2, 1, 1);

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /**
     * What is to be calibrated.
     *
     * @param interviews number of the latest ones; the service's default if absent
     * @param fewest number of answers that an item must have; the service's default if absent
     * @param anew whether items with stored parameters are estimated, too
     * @param store whether the result is stored
     */
    record Choice(
            String practiceTest,
            @Nullable String interviews,
            @Nullable String fewest,
            boolean anew,
            boolean store) {}

    private final Choice choice;
    private final CalibrationFiles files;
    private final OperatorApi catalog;
    private final Screen screen;
    private final boolean json;

    Recalibration(Choice choice, CalibrationFiles files, OperatorApi catalog, Screen screen, boolean json) {
        this.choice = choice;
        this.files = files;
        this.catalog = catalog;
        this.screen = screen;
        this.json = json;
    }

    Exit run() throws IOException {
        var responses = files.responses(choice);
        var items = items(responses, choice.anew() ? Optional.empty() : files.anchors(choice.practiceTest()));
        var result = estimated(responses, items);
        CalibrationFile.write(files.estimated(), result, responses);
        var answer = catalog.put("author/parameters?dryRun=" + !choice.store(), files.estimated());
        if (json) {
            return screen.answer(answer);
        }
        tell(responses, result, Answer.parse(answer));
        return Exit.DONE;
    }

    /** By the two-parameter or the graded response model, unless it is an anchor. */
    private static List<CalibrationItem> items(Responses responses, Optional<ItemPool> anchors) {
        var items = new ArrayList<CalibrationItem>();
        for (int i = 0; i < responses.itemCount(); i++) {
            var id = responses.itemIds().get(i);
            var form = responses.maximumScore(i) > 1 ? ItemForm.GRADED_RESPONSE : ItemForm.TWO_PARAMETER;
            items.add(anchors.filter(pool -> pool.contains(id))
                    .map(pool -> CalibrationItem.anchor(id, pool.item(id).model()))
                    .orElseGet(() -> CalibrationItem.free(id, form)));
        }
        return items;
    }

    private CalibrationResult estimated(Responses responses, List<CalibrationItem> items) {
        var settings = CalibrationSettings.STANDARD.threads(THREADS).priors(PRIORS);
        boolean isAnchored = items.stream().anyMatch(item -> item.anchor().isPresent());
        try {
            var result = Calibration.of(
                    responses, items, isAnchored ? settings.population(Population.MEAN_AND_VARIANCE) : settings);
            if (!result.converged()) {
                throw new Failure(
                        Exit.FAILED,
                        "The calibration does not converge in %d cycles; nothing was stored."
                                .formatted(result.cycles()));
            }
            return result;
        } catch (InvalidResponses | NotIdentified tooLittle) {
            throw new Failure(
                    Exit.REFUSED,
                    "The answers to %s do not determine the parameters: %s Nothing was stored."
                            .formatted(choice.practiceTest(), tooLittle.getMessage()));
        }
    }

    private void tell(Responses responses, CalibrationResult result, Answer stored) {
        var table = new ChangeTable(
                stored.answers("items"), Residuals.of(responses, result).items());
        screen.line(String.format(
                Locale.ROOT,
                "%s: %,d answers of %,d candidates to %,d items, of which %d are anchors. Ability N(%.2f, %.2f²).",
                choice.practiceTest(),
                responses.first(responses.persons()),
                responses.persons(),
                responses.itemCount(),
                stored.number("anchors"),
                result.mean(),
                result.standardDeviation()));
        screen.lines(table.lines());
        table.misfitOfOthers().ifPresent(screen::line);
        screen.remark("The files are in " + files.folder() + ".");
        if (choice.store()) {
            screen.line("Stored. Interviews that start from now on use these parameters.");
            screen.remark("Next: ./rehearse rescore " + choice.practiceTest());
        } else {
            screen.line("Nothing was stored. --store stores these parameters.");
        }
    }
}
