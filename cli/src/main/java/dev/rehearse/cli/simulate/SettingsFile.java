package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.TestSettings;
import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.item.ItemPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A file with the settings of a test in the form of {@link TestSettings#asData}, in YAML or JSON. */
final class SettingsFile {

    private SettingsFile() {}

    static TestSettings read(Path file, ItemPool pool) {
        Object data = data(file);
        if (!(data instanceof Map<?, ?> map)) {
            throw new InvalidOption(
                    file + " has no settings of a test; write fields like \"stoppingRules\" and \"selection\".");
        }
        try {
            return TestSettings.of(pool, named(map));
        } catch (InvalidInput invalid) {
            throw new InvalidOption(file + ": " + invalid.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // names of fields that are no texts are refused as unknown
    private static Map<String, ?> named(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static Object data(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object data = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return data == null ? "" : data;
        } catch (IOException e) {
            throw new InvalidOption("--settings names " + file + ", which cannot be read: " + e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidOption(file + ", line " + line + ": neither YAML nor JSON, " + e.getProblem());
        } catch (YAMLException e) {
            throw new InvalidOption(file + " is neither YAML nor JSON.");
        }
    }
}
