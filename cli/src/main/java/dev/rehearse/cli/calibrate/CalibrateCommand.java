package dev.rehearse.cli.calibrate;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationItem;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.InvalidResponses;
import dev.rehearse.calibration.NotIdentified;
import dev.rehearse.calibration.Population;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.csv.CalibrationFile;
import dev.rehearse.calibration.csv.InvalidCsv;
import dev.rehearse.calibration.csv.ItemBank;
import dev.rehearse.calibration.csv.ResponseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates item parameters from a file of responses, and writes them with standard errors and fit. */
@Command(
        name = "calibrate",
        description = "Estimate item parameters from responses, with standard errors and fit.",
        sortOptions = false)
public final class CalibrateCommand implements Callable<Integer> {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Parameters(
            paramLabel = "RESPONSES.csv",
            description = {
                "A line per person with a column per item, blank or NA where a response is missing; or lines of",
                "person,item,score."
            })
    @SuppressWarnings("NullAway.Init")
    private Path responses;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            converter = ModelName.Converter.class,
            defaultValue = "2pl",
            description = "Of all items: 1pl, 2pl, 3pl, 4pl, grm, pcm, gpcm or nrm; ${DEFAULT-VALUE} if not given. "
                    + "3pl and 4pl have weak priors.")
    private ModelName model = ModelName.TWO;

    @Option(
            names = "--anchors",
            paramLabel = "BANK.csv",
            description = "Items with fixed parameters: the others are estimated on their scale.")
    private @Nullable Path anchors;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "target/calibration.csv",
            description =
                    "The file for the items, which simulate and the catalog (docs/calibration.md) read; ${DEFAULT-VALUE} if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Responses read = ResponseFile.read(responses).responses();
            if (read.itemCount() == 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        responses + " has no responses; a practice test gives out those to items with at least 30.");
            }
            CalibrationResult result = calibrate(read);
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            CalibrationFile.write(out, result, read);
            report(read, result);
            return result.converged() ? 0 : 1;
        } catch (InvalidCsv invalid) {
            throw new ParameterException(spec.commandLine(), String.valueOf(invalid.getMessage()));
        } catch (InvalidResponses | NotIdentified invalid) {
            throw new ParameterException(spec.commandLine(), responses + ": " + invalid.getMessage());
        }
    }

    private CalibrationResult calibrate(Responses read) {
        CalibrationSettings settings =
                CalibrationSettings.STANDARD.threads(THREADS).priors(model.priors());
        if (anchors == null) {
            return Calibration.of(read, model.form(), settings);
        }
        ItemPool fixed = ItemBank.read(anchors);
        List<CalibrationItem> items = read.itemIds().stream()
                .map(id -> fixed.contains(id)
                        ? CalibrationItem.anchor(id, fixed.item(id).model())
                        : CalibrationItem.free(id, model.form()))
                .toList();
        if (items.stream().allMatch(item -> item.anchor().isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), anchors + ": none of its items is among those of " + responses);
        }
        return Calibration.of(read, items, settings.population(Population.MEAN_AND_VARIANCE));
    }

    private void report(Responses read, CalibrationResult result) {
        long fixed = result.items().stream()
                .filter(item -> item.parameters().isEmpty())
                .count();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d persons, %,d items%s, %,d responses%n"
                                + "log-likelihood %.3f after %d cycles%s%nability N(%.3f, %.3f²)%nThe items are in %s%n",
                        read.persons(),
                        read.itemCount(),
                        fixed == 0 ? "" : " of which " + fixed + " anchors",
                        read.first(read.persons()),
                        result.logLikelihood(),
                        result.cycles(),
                        result.converged() ? "" : ", NOT CONVERGED",
                        result.mean(),
                        result.standardDeviation(),
                        out);
        spec.commandLine().getOut().flush();
    }
}
