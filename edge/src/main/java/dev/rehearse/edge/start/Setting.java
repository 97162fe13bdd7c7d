package dev.rehearse.edge.start;

import java.util.Locale;

/**
 * The names of a setting.
 *
 * @param property its name in a properties file
 * @param environment the environment variable
 */
record Setting(String property, String environment) {

    static Setting of(String property) {
        return new Setting(property, property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /** A line about a fault of its value. */
    String objection(String fault) {
        return "%s (environment: %s) %s".formatted(property, environment, fault);
    }
}
