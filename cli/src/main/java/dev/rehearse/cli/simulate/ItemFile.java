package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.item.ItemLines;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.calibration.csv.InvalidCsv;
import dev.rehearse.calibration.csv.ItemBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file with a pool: an {@link ItemBank} if its heading has the columns of a calibration (model, or a and b),
 * otherwise {@link ItemLines}.
 */
final class ItemFile {

    private static final Set<String> BANK_COLUMNS = Set.of("item", "model", "a", "b", "a1", "b1");

    private ItemFile() {}

    /**
     * Reads it.
     *
     * @param option that names the file
     */
    static ItemPool read(String option, Path file, ParameterKind parameters) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InvalidOption(option + " names " + file + ", which cannot be read: " + e);
        }
        try {
            if (parameters == ParameterKind.UNCERTAIN) {
                return ItemBank.readUncertain(file);
            }
            return isBank(lines) ? ItemBank.read(file) : ItemLines.pool(lines);
        } catch (ItemLines.Invalid invalid) {
            throw new InvalidOption(file + ", " + invalid.getMessage());
        } catch (InvalidCsv invalid) {
            throw new InvalidOption(String.valueOf(invalid.getMessage()));
        }
    }

    private static boolean isBank(List<String> lines) {
        return !lines.isEmpty()
                && List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1)).stream()
                        .map(String::strip)
                        .anyMatch(BANK_COLUMNS::contains);
    }
}
