package dev.rehearse.question.parameters;

import dev.rehearse.question.catalog.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The calibrated parameters of the published questions of topics, as they were at one moment: the entity tag of a pool
 * stands for them, so that a pool must not have others. {@link #toString} tells two states apart.
 */
public record CalibratedParameters(Map<UUID, OfVersion> byQuestion) {

    /** The parameters that were estimated for a version of a question. */
    public record OfVersion(int version, Parameters parameters) {}

    static CalibratedParameters of(List<List<CalibratedItem>> topics) {
        var byQuestion = new TreeMap<UUID, OfVersion>();
        topics.stream()
                .flatMap(Collection::stream)
                .forEach(item -> byQuestion.put(item.question(), new OfVersion(item.version(), item.parameters())));
        return new CalibratedParameters(byQuestion);
    }

    /** Those of the question's version, or the prior by its author's judgement where it has none. */
    public Parameters of(Question question) {
        var calibrated = byQuestion.get(question.id());
        return calibrated != null && calibrated.version() == question.version()
                ? calibrated.parameters()
                : Parameters.prior(question.difficulty());
    }
}
