package dev.rehearse.content.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a question besides what it asks.
 *
 * @param title the heading of a question that is read; closed ones have none
 * @param position its place among those that are read, from 1
 * @param competency one of the topic's
 * @param tags words to find it by
 * @param minutes the time allowance
 * @param sources addresses of what it is founded on
 * @param since the first language version that it holds for
 * @param until the last one
 * @param family names the variants of one question
 * @param enemies questions that give it away
 */
public record Profile(
        @Nullable String title,
        @Nullable Integer position,
        Difficulty difficulty,
        @Nullable String competency,
        List<String> tags,
        int minutes,
        List<String> sources,
        @Nullable String since,
        @Nullable String until,
        @Nullable String family,
        List<UUID> enemies,
        Status status) {

    public Profile {
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        enemies = List.copyOf(enemies);
    }
}
