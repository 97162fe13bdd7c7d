package dev.rehearse.content.question;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Relations;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A question that refers to others by name only.
 *
 * @param references in the order of its file
 */
public record ReadQuestion(Question question, List<Reference> references) {

    public ReadQuestion {
        references = List.copyOf(references);
    }

    /**
     * A reference to another question.
     *
     * @param name its id, or its slug if it is of the same topic
     */
    public record Reference(Relation relation, String name, int line) {}

    /** The question with the ids of those that its references name. */
    public Question resolved(Function<Reference, Optional<UUID>> id) {
        Map<Relation, Set<UUID>> ids = new EnumMap<>(Relation.class);
        for (Reference reference : references) {
            id.apply(reference)
                    .ifPresent(found -> ids.computeIfAbsent(reference.relation(), none -> new LinkedHashSet<>())
                            .add(found));
        }
        return question.with(question.profile()
                .referringTo(new Relations(
                        of(ids, Relation.ENEMY), of(ids, Relation.PREREQUISITE), of(ids, Relation.FOLLOW_UP))));
    }

    private static List<UUID> of(Map<Relation, Set<UUID>> ids, Relation relation) {
        return List.copyOf(ids.getOrDefault(relation, Set.of()));
    }
}
