package dev.rehearse.testing.settings;

import java.util.Locale;

/**
 * A setting as it is declared.
 *
 * @param module that declares it; what {@code edge} declares holds for all services
 * @param usual its value when it is not set; empty for none
 */
record Setting(String module, String property, String environment, String usual, String description) {

    /** The name by which SmallRye Config reads a property from the environment. */
    static String environment(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    Setting withUsual(String value) {
        return new Setting(module, property, environment, value, description);
    }

    String service() {
        return module.equals("edge") ? "all" : module.replace("-service", "");
    }
}
