package dev.rehearse.calibration.csv;

import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Items with their parameters, from a file.
 *
 * <p>A line per item: {@code id} or {@code item}; {@code model}, one of 1PL, 2PL, 3PL, 4PL, GRM, PCM, GPCM and NRM, by
 * the parameters if it is blank; {@code a}, {@code b}, {@code c} and {@code d}, or discrimination, difficulty, guessing
 * and ceiling; thresholds or steps {@code b1}, {@code b2} and so on, of NRM slopes {@code a1} and intercepts
 * {@code c1}; perhaps {@code D}. How uncertain they are may stand in {@code covariance}, the lower triangle by rows
 * with blanks between, or in {@code se_a}, {@code se_b1} and so on, as of parameters without correlation. Other columns
 * are passed over.
 */
public final class ItemBank {

    private final CsvTable table;

    private ItemBank(CsvTable table) {
        this.table = table;
    }

    /**
     * Reads a pool, with its parameters taken as certain.
     *
     * @throws InvalidCsv naming file and line
     */
    public static ItemPool read(Path file) {
        ItemBank bank = new ItemBank(CsvTable.read(file));
        return pool(file, bank.table.rows().stream().map(bank::item).toList());
    }

    /**
     * Reads a pool, with its parameters as uncertain as the file says; an item of which it says nothing is certain.
     *
     * @throws InvalidCsv naming file and line
     */
    public static ItemPool readUncertain(Path file) {
        ItemBank bank = new ItemBank(CsvTable.read(file));
        return pool(file, bank.table.rows().stream().map(bank::uncertainItem).toList());
    }

    private static ItemPool pool(Path file, List<Item> items) {
        try {
            return ItemPool.of(items);
        } catch (InvalidInput invalid) {
            throw new InvalidCsv(file, String.valueOf(invalid.getMessage()));
        }
    }

    private Item item(CsvTable.Row row) {
        String id = table.cell(row, "id", "item");
        try {
            return Item.of(id, () -> model(row));
        } catch (InvalidInput invalid) {
            throw row.invalid(String.valueOf(invalid.getMessage()));
        }
    }

    private Item uncertainItem(CsvTable.Row row) {
        Item item = item(row);
        double[][] covariance = new CovarianceColumns(table).of(row, item.model());
        if (covariance.length == 0) {
            return item;
        }
        try {
            return Item.of(item.id(), () -> UncertainModel.of(item.model(), covariance));
        } catch (InvalidInput invalid) {
            throw row.invalid(String.valueOf(invalid.getMessage()));
        }
    }

    private ItemResponseModel model(CsvTable.Row row) {
        double scaling = number(row, 1, "D");
        double a = number(row, 1, "a", "discrimination");
        double c = number(row, 0, "c", "guessing");
        double d = number(row, 1, "d", "ceiling");
        String model = table.cell(row, "model");
        return switch (model) {
            case "", "1PL", "2PL", "3PL", "4PL" -> {
                double b = number(row, Double.NaN, "b", "difficulty");
                yield scaling == 1 && c == 0 && d == 1
                        ? new TwoParameterLogistic(a, b)
                        : new Logistic(scaling, a, b, c, d);
            }
            case "GRM" -> new GradedResponse(scaling, a, numbers(row, "b"));
            case "PCM" -> new PartialCredit(scaling, numbers(row, "b"));
            case "GPCM" -> new GeneralizedPartialCredit(scaling, a, numbers(row, "b"));
            case "NRM" -> new NominalResponse(numbers(row, "a"), numbers(row, "c"));
            default ->
                throw row.invalid(
                        "the model is \"" + model + "\", which must be 1PL, 2PL, 3PL, 4PL, GRM, PCM, GPCM or NRM");
        };
    }

    /** Those in columns of this name with 1, 2, 3, ..., up to the first that is blank. */
    private double[] numbers(CsvTable.Row row, String name) {
        List<Double> numbers = new ArrayList<>();
        while (!table.cell(row, name + (numbers.size() + 1)).isEmpty()) {
            numbers.add(number(row, Double.NaN, name + (numbers.size() + 1)));
        }
        if (numbers.isEmpty()) {
            throw row.invalid("there is no " + name + "1");
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number in the first of these columns that is not blank; NaN as the default says that there must be one. */
    private double number(CsvTable.Row row, double otherwise, String... columns) {
        String text = table.cell(row, columns);
        if (text.isEmpty() && !Double.isNaN(otherwise)) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw row.invalid(columns[0] + " is \"" + text + "\", which must be a number");
        }
    }
}
