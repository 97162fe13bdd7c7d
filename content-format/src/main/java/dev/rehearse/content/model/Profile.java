package dev.rehearse.content.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a question.
 *
 * @param title the heading of an open question; closed ones have none
 * @param position its place among the open questions, from 1
 * @param competency one of the topic's
 * @param tags keywords
 * @param minutes the time allowance
 * @param sources addresses of references
 * @param since the first language version that it applies to
 * @param until the last one
 * @param family the group of variants that it belongs to
 * @param enemies questions that give its answer away
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

    /** The same with another title and position. */
    public Profile headed(@Nullable String newTitle, @Nullable Integer newPosition) {
        return new Profile(
                newTitle,
                newPosition,
                difficulty,
                competency,
                tags,
                minutes,
                sources,
                since,
                until,
                family,
                enemies,
                status);
    }

    /** The same with other tags. */
    public Profile withTags(List<String> others) {
        return with(competency, others, enemies);
    }

    /** The same with other enemies. */
    public Profile withEnemies(List<UUID> others) {
        return with(competency, tags, others);
    }

    /** The same that refers to another competency and to other questions. */
    public Profile referringTo(@Nullable String newCompetency, List<UUID> newEnemies) {
        return with(newCompetency, tags, newEnemies);
    }

    private Profile with(@Nullable String newCompetency, List<String> newTags, List<UUID> newEnemies) {
        return new Profile(
                title,
                position,
                difficulty,
                newCompetency,
                newTags,
                minutes,
                sources,
                since,
                until,
                family,
                newEnemies,
                status);
    }
}
