package dev.rehearse.simulate;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A pool as lines {@code id,discrimination,difficulty}; a first line that begins with {@code id,} is a heading. */
final class ItemFile {

    private ItemFile() {}

    static ItemPool read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidOption("--items names " + file + ", which cannot be read: " + e);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !(i == 0 && line.startsWith("id,"))) {
                items.add(item(line, file + ", line " + (i + 1)));
            }
        }
        return ItemPool.of(items);
    }

    private static Item item(String line, String place) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw new InvalidOption(place + " is \"" + line + "\", which must be id,discrimination,difficulty.");
        }
        try {
            return Item.twoParameterLogistic(
                    fields[0].strip(), Double.parseDouble(fields[1].strip()), Double.parseDouble(fields[2].strip()));
        } catch (NumberFormatException _) {
            throw new InvalidOption(place + " is \"" + line + "\", where a parameter is not a number.");
        }
    }
}
