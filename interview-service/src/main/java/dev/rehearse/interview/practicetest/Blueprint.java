package dev.rehearse.interview.practicetest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/** A practice test as its file describes it. */
record Blueprint(
        @JsonProperty(required = true) String slug,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) Length length,
        @JsonProperty(required = true) Duration timeLimit,
        @JsonProperty(required = true) double targetStandardError,
        @JsonProperty(required = true) List<Settings.LevelSetting> levels) {

    /** How many questions at least and at most. */
    record Length(
            @JsonProperty(required = true) int minimum,
            @JsonProperty(required = true) int maximum) {}

    Settings settings() {
        return new Settings(length.minimum(), length.maximum(), timeLimit.toSeconds(), targetStandardError, levels);
    }
}
