package dev.rehearse.edge.start;

import java.util.Locale;

/**
 * A property by the names that people set it by.
 *
 * @param property its name in a properties file
 * @param environment its name in the environment
 */
record Setting(String property, String environment) {

    static Setting of(String property) {
        return new Setting(property, property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /** An objection to its value, as a line. */
    String objection(String fault) {
        return "%s (environment: %s) %s".formatted(property, environment, fault);
    }
}
