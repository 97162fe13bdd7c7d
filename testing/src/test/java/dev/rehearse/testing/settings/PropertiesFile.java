package dev.rehearse.testing.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A properties file of a module. A property below a comment that begins with ## is a setting for operators, and the
 * comment its description; one whose value is {@code ${NAME:value}} is set by NAME in the environment, and one that is
 * commented out has its value from Quarkus.
 */
record PropertiesFile(String module, Map<String, String> values, List<Setting> settings) {

    private static final Pattern ENTRY = Pattern.compile("(#?)(?:%prod\\.)?([^#%= ][^= ]*)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):(.*)}");

    static PropertiesFile read(String module, Path file) throws IOException {
        var values = new LinkedHashMap<String, String>();
        var settings = new ArrayList<Setting>();
        var description = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            var entry = ENTRY.matcher(line);
            if (line.startsWith("## ")) {
                description.append(description.isEmpty() ? "" : " ").append(line.substring(3));
            } else if (entry.matches()) {
                var property = entry.group(2);
                var variable = VARIABLE.matcher(entry.group(3));
                var isVariable = variable.matches();
                var usual = isVariable ? variable.group(2) : entry.group(3);
                if (entry.group(1).isEmpty()) {
                    values.put(property, usual);
                }
                if (!description.isEmpty()) {
                    settings.add(new Setting(
                            module,
                            property,
                            isVariable ? variable.group(1) : Setting.environment(property),
                            usual,
                            description.toString()));
                    description.setLength(0);
                }
            }
        }
        return new PropertiesFile(module, values, settings);
    }
}
