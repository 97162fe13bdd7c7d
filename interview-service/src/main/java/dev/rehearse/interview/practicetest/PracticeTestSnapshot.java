package dev.rehearse.interview.practicetest;

import java.util.UUID;

/** A practice test as an interview starts with it. */
public record PracticeTestSnapshot(UUID id, PracticeTestView view, Settings settings) {

    public String slug() {
        return view.slug();
    }

    /** The name of the item pool of its topics. */
    public String pool() {
        return String.join(",", settings.rules().topics(view.topic()));
    }
}
