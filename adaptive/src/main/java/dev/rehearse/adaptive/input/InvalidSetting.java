package dev.rehearse.adaptive.input;

/** A setting of a test that is invalid, such as a negative standard error. */
public final class InvalidSetting extends InvalidInput {

    public InvalidSetting(String setting, Object value, String requirement) {
        super("The " + setting + " is " + value + ", which must be " + requirement);
    }
}
