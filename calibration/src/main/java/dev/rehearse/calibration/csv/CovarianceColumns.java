package dev.rehearse.calibration.csv;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How uncertain the parameters of an item are, as the columns of a table say it. */
record CovarianceColumns(CsvTable table) {

    static final String COVARIANCE = "covariance";

    /** The lower triangle by rows. */
    static String text(List<List<Double>> covariance) {
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < covariance.size(); row++) {
            for (int column = 0; column <= row; column++) {
                numbers.add(String.valueOf(covariance.get(row).get(column)));
            }
        }
        return String.join(" ", numbers);
    }

    /** The covariance by rows; nothing where the columns say nothing of the item. */
    double[][] of(CsvTable.Row row, ItemResponseModel model) {
        String text = table.cell(row, COVARIANCE);
        return text.isEmpty() ? fromErrors(row, model) : fromTriangle(row, text.split("\\s+"));
    }

    private double[][] fromTriangle(CsvTable.Row row, String... numbers) {
        int size = (int) Math.sqrt(2.0 * numbers.length);
        if (size * (size + 1) / 2 != numbers.length) {
            throw row.invalid(
                    COVARIANCE + " has " + numbers.length + " numbers, and a triangle has 1, 3, 6, 10 and so on");
        }
        double[][] covariance = new double[size][size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = number(row, COVARIANCE, numbers[next++]);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private double[][] fromErrors(CsvTable.Row row, ItemResponseModel model) {
        List<String> columns = errors(row, model);
        if (columns.stream().allMatch(column -> table.cell(row, column).isEmpty())) {
            return new double[0][];
        }
        double[][] covariance = new double[columns.size()][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            String text = table.cell(row, columns.get(i));
            double error = text.isEmpty() ? 0 : number(row, columns.get(i), text);
            if (error < 0) {
                throw row.invalid(columns.get(i) + " is \"" + text + "\", which must not be negative");
            }
            covariance[i][i] = error * error;
        }
        return covariance;
    }

    /** In the order of the parameters. */
    private List<String> errors(CsvTable.Row row, ItemResponseModel model) {
        return switch (model) {
            case NominalResponse nominal ->
                Stream.concat(numbered("se_a", nominal.maximumScore()), numbered("se_c", nominal.maximumScore()))
                        .toList();
            case TwoParameterLogistic _ -> List.of("se_a", "se_b");
            case Logistic logistic -> {
                boolean ceiling =
                        logistic.ceiling() < 1 && !table.cell(row, "se_d").isEmpty();
                List<String> names = List.of("se_a", "se_b", "se_c", "se_d");
                yield names.subList(0, ceiling ? 4 : logistic.guessing() > 0 ? 3 : 2);
            }
            default ->
                Stream.concat(Stream.of("se_a"), numbered("se_b", model.maximumScore()))
                        .toList();
        };
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> name + k);
    }

    private static double number(CsvTable.Row row, String column, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The sentence below says what is wrong.
        }
        throw row.invalid(column + " is \"" + text + "\", which must be a number");
    }
}
