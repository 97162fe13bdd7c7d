package dev.rehearse.interview.practicetest;

/** What interviews follow of a blueprint. */
public final class ShippedSettings {

    private ShippedSettings() {}

    public static Settings of(dev.rehearse.content.model.PracticeTest test) {
        return Blueprint.of(test).settings();
    }
}
