package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.item.ItemLines;
import dev.rehearse.adaptive.item.ItemPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with a pool, as {@link ItemLines}. */
final class ItemFile {

    private ItemFile() {}

    static ItemPool read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidOption("--items names " + file + ", which cannot be read: " + e);
        }
        try {
            return ItemLines.pool(lines);
        } catch (ItemLines.Invalid invalid) {
            throw new InvalidOption(file + ", " + invalid.getMessage());
        }
    }
}
