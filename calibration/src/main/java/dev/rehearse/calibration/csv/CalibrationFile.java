package dev.rehearse.calibration.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.calibration.CalibratedItem;
import dev.rehearse.calibration.CalibrationResult;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.fit.ItemFit;
import dev.rehearse.calibration.fit.Residuals;
import dev.rehearse.calibration.fit.ScoreFit;
import dev.rehearse.calibration.fit.ScoreFits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a calibration with standard errors, numbers of responses and fit, as a file that {@link ItemBank} reads.
 */
public final class CalibrationFile {

    private CalibrationFile() {}

    /**
     * Writes it. S-X2 is left out where responses are missing or an item has more than two scores.
     *
     * @param responses from which the calibration was made
     */
    public static void write(Path file, CalibrationResult calibration, Responses responses) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>(List.of("item", "model"));
        List<ItemFit> fits = Residuals.of(responses, calibration).items();
        List<ScoreFit> scoreFits = scoreFits(calibration, responses);
        int[] counts = counts(responses);
        for (int i = 0; i < fits.size(); i++) {
            Map<String, String> row = parameters(calibration.items().get(i));
            row.put("n", String.valueOf(counts[i]));
            put(row, "infit", fits.get(i).infit());
            put(row, "outfit", fits.get(i).outfit());
            put(row, "item_rest", fits.get(i).itemRest());
            if (!scoreFits.isEmpty()) {
                put(row, "s_x2", scoreFits.get(i).statistic());
                row.put("s_x2_df", String.valueOf(scoreFits.get(i).degreesOfFreedom()));
                put(row, "s_x2_p", scoreFits.get(i).probability());
            }
            columns.addAll(row.keySet());
            rows.add(row);
        }
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(columns);
            rows.forEach(row -> writer.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
    }

    /** The number of responses to each item. */
    private static int[] counts(Responses responses) {
        int[] counts = new int[responses.itemCount()];
        for (int i = 0; i < responses.first(responses.persons()); i++) {
            counts[responses.item(i)]++;
        }
        return counts;
    }

    private static List<ScoreFit> scoreFits(CalibrationResult calibration, Responses responses) {
        boolean possible = responses.first(responses.persons()) == responses.persons() * responses.itemCount()
                && calibration.items().stream().allMatch(item -> item.model().maximumScore() == 1);
        return possible ? ScoreFits.of(responses, calibration) : List.of();
    }

    private static Map<String, String> parameters(CalibratedItem item) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("item", item.id());
        Map<String, Double> parameters = new LinkedHashMap<>();
        row.put("model", name(item.model(), parameters));
        parameters.forEach((name, value) -> put(row, name, value));
        List<String> names = List.copyOf(parameters.keySet());
        for (int i = 0; i < item.standardErrors().size(); i++) {
            put(row, "se_" + names.get(i), item.standardErrors().get(i));
        }
        if (!item.covariance().isEmpty()) {
            row.put(CovarianceColumns.COVARIANCE, CovarianceColumns.text(item.covariance()));
        }
        return row;
    }

    /** The name of the model; its parameters come into the map, in the order of a calibration. */
    private static String name(ItemResponseModel model, Map<String, Double> parameters) {
        return switch (model) {
            case TwoParameterLogistic two -> logistic(two.discrimination(), two.difficulty(), parameters);
            case Logistic logistic -> {
                logistic(logistic.discrimination(), logistic.difficulty(), parameters);
                parameters.put("c", logistic.guessing());
                parameters.put("d", logistic.ceiling());
                scaling(logistic.scaling(), parameters);
                yield logistic.ceiling() < 1 ? "4PL" : logistic.guessing() > 0 ? "3PL" : "2PL";
            }
            case GradedResponse graded -> {
                parameters.put("a", graded.discrimination());
                numbered("b", parameters, graded.thresholds());
                scaling(graded.scaling(), parameters);
                yield "GRM";
            }
            case GeneralizedPartialCredit partial -> {
                parameters.put("a", partial.discrimination());
                numbered("b", parameters, partial.steps());
                scaling(partial.scaling(), parameters);
                yield "GPCM";
            }
            case PartialCredit partial -> {
                parameters.put("a", 1.0);
                numbered("b", parameters, partial.steps());
                scaling(partial.scaling(), parameters);
                yield "PCM";
            }
            case NominalResponse nominal -> {
                numbered("a", parameters, nominal.slopes());
                numbered("c", parameters, nominal.intercepts());
                yield "NRM";
            }
            default -> throw new IllegalArgumentException("A file of items cannot hold " + model);
        };
    }

    private static String logistic(double a, double b, Map<String, Double> parameters) {
        parameters.put("a", a);
        parameters.put("b", b);
        return "2PL";
    }

    private static void scaling(double scaling, Map<String, Double> parameters) {
        if (scaling != 1) {
            parameters.put("D", scaling);
        }
    }

    private static void numbered(String name, Map<String, Double> parameters, double... values) {
        for (int k = 0; k < values.length; k++) {
            parameters.put(name + (k + 1), values[k]);
        }
    }

    /** All digits, so that the file gives back the same item; nothing for what is not a number. */
    private static void put(Map<String, String> row, String column, double value) {
        if (Double.isFinite(value)) {
            row.put(column, String.valueOf(value));
        }
    }
}
