package dev.rehearse.interview.practicetest;

/** Settings of interviews from a shipped blueprint. */
public final class ShippedSettings {

    private ShippedSettings() {}

    public static Settings of(dev.rehearse.content.model.PracticeTest test) {
        return Blueprint.of(test).settings();
    }
}
