package dev.rehearse.content.model;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The questions that a question refers to, by their ids.
 *
 * @param enemies those that give its answer away
 * @param prerequisites those to be read before it
 * @param followUps those to be read after it
 */
public record Relations(List<UUID> enemies, List<UUID> prerequisites, List<UUID> followUps) {

    /** Of a question that refers to no other. */
    public static final Relations NONE = new Relations(List.of(), List.of(), List.of());

    public Relations {
        enemies = List.copyOf(enemies);
        prerequisites = List.copyOf(prerequisites);
        followUps = List.copyOf(followUps);
    }

    /** Those that a question is in this relation to. */
    public List<UUID> of(Relation relation) {
        return switch (relation) {
            case ENEMY -> enemies;
            case PREREQUISITE -> prerequisites;
            case FOLLOW_UP -> followUps;
        };
    }

    /** The same without those that are not to be kept. */
    public Relations only(BiPredicate<Relation, UUID> kept) {
        return new Relations(
                only(Relation.ENEMY, kept), only(Relation.PREREQUISITE, kept), only(Relation.FOLLOW_UP, kept));
    }

    private List<UUID> only(Relation relation, BiPredicate<Relation, UUID> kept) {
        return of(relation).stream().filter(id -> kept.test(relation, id)).toList();
    }
}
