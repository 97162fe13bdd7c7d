package dev.rehearse.adaptive.item;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool as lines {@code id,discrimination,difficulty}, optionally followed by guessing and ceiling; a first line that
 * begins with {@code id,} is a heading. D is 1.
 */
public final class ItemLines {

    private ItemLines() {}

    /** An invalid line; the message says which one, and why. */
    public static final class Invalid extends RuntimeException {

        private Invalid(int number, String line, String problem) {
            super("line " + number + " is \"" + line + "\", " + problem);
        }
    }

    /** The items of the lines that are not blank. */
    public static ItemPool pool(List<String> lines) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !(i == 0 && line.startsWith("id,"))) {
                items.add(item(line, i + 1));
            }
        }
        return ItemPool.of(items);
    }

    private static Item item(String line, int number) {
        String[] fields = line.split(",", -1);
        if (fields.length < 3 || fields.length > 5) {
            throw new Invalid(number, line, "which must be id,discrimination,difficulty and perhaps guessing,ceiling.");
        }
        double[] parameters = {0, 0, 0, 0, 1};
        for (int i = 1; i < fields.length; i++) {
            parameters[i] = number(fields[i], line, number);
        }
        String id = fields[0].strip();
        return fields.length == 3
                ? Item.twoParameterLogistic(id, parameters[1], parameters[2])
                : Item.of(id, () -> new Logistic(1, parameters[1], parameters[2], parameters[3], parameters[4]));
    }

    private static double number(String field, String line, int number) {
        try {
            return Double.parseDouble(field.strip());
        } catch (NumberFormatException _) {
            throw new Invalid(number, line, "where a parameter is not a number.");
        }
    }
}
