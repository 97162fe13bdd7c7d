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
 * @param relations the questions that it refers to
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
        Relations relations,
        Status status) {

    public Profile {
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
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
                relations,
                status);
    }

    /** Questions that give its answer away. */
    public List<UUID> enemies() {
        return relations.enemies();
    }

    /** The same with other tags. */
    public Profile withTags(List<String> others) {
        return with(competency, others, relations);
    }

    /** The same that refers to other questions. */
    public Profile referringTo(Relations others) {
        return with(competency, tags, others);
    }

    /** The same that refers to another competency and to other questions. */
    public Profile referringTo(@Nullable String newCompetency, Relations others) {
        return with(newCompetency, tags, others);
    }

    private Profile with(@Nullable String newCompetency, List<String> newTags, Relations newRelations) {
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
                newRelations,
                status);
    }
}
