package dev.rehearse.interview.practicetest;

import dev.rehearse.content.model.Stopping;
import java.util.List;

/** A practice test as its file describes it, as far as interviews follow it. */
record Blueprint(String slug, String topic, String title, String description, Settings settings) {

    static Blueprint of(dev.rehearse.content.model.PracticeTest test) {
        return new Blueprint(test.slug(), test.topic(), test.title(), test.description(), settings(test));
    }

    private static Settings settings(dev.rehearse.content.model.PracticeTest test) {
        Stopping stopping = test.stopping();
        List<Settings.LevelSetting> levels = test.levels().stream()
                .map(level -> new Settings.LevelSetting(level.name(), level.from()))
                .toList();
        return new Settings(
                stopping.minimumLength(),
                stopping.maximumLength(),
                stopping.timeLimit().toSeconds(),
                stopping.targetStandardError(),
                levels);
    }
}
