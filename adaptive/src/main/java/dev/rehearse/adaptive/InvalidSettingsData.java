package dev.rehearse.adaptive;

import dev.rehearse.adaptive.input.InvalidInput;

/** Plain data that are not valid settings of a test; the message names the field and its value. */
public final class InvalidSettingsData extends InvalidInput {

    InvalidSettingsData(String field, Object value, String expected) {
        super(field + " is " + (value instanceof String ? "\"" + value + "\"" : value) + ", which must be " + expected);
    }

    /** A field that a constructor has refused. */
    InvalidSettingsData(String field, InvalidInput fault) {
        super("%s: %s".formatted(field, fault.getMessage()));
    }

    private InvalidSettingsData(String message) {
        super(message);
    }

    static InvalidSettingsData missing(String field) {
        return new InvalidSettingsData(field + " is missing");
    }

    static InvalidSettingsData unknown(String field, String known) {
        return new InvalidSettingsData(
                field + " is no field here; " + (known.isEmpty() ? "there are none" : "there are " + known));
    }
}
