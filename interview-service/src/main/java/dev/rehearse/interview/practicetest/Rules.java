package dev.rehearse.interview.practicetest;

import dev.rehearse.interview.pool.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a practice test asks, beyond length, time and precision.
 *
 * @param modes in which it can be taken
 * @param quotas how many questions of a competency or of a kind it has
 * @param followUps the most follow-ups of an open answer
 * @param drawFrom how many of the best items the next one is drawn from
 * @param pilots share of the questions that are pilots
 * @param decidedLevelEnds whether the interview ends once the level is decided
 * @param topics that it asks about; empty if it is only its own topic
 */
public record Rules(
        List<Mode> modes,
        List<Quota> quotas,
        int followUps,
        int drawFrom,
        double pilots,
        boolean decidedLevelEnds,
        List<TopicShare> topics) {

    /** The defaults for what a practice test does not say. */
    public static final Rules USUAL =
            new Rules(List.of(Mode.INTERVIEW, Mode.QUIZ), List.of(), 2, 1, 0, false, List.of());

    public Rules {
        modes = List.copyOf(modes);
        quotas = List.copyOf(quotas);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The slugs of the topics that a test with these rules asks about, in their order. */
    public List<String> topics(String beside) {
        return topics.isEmpty()
                ? List.of(beside)
                : topics.stream().map(TopicShare::topic).sorted().toList();
    }

    /**
     * A quota of a competency or of a kind.
     *
     * @param competency its id, topic/id in a test over several topics; absent in a quota of a kind
     * @param kind absent in a quota of a competency
     */
    public record Quota(
            @Nullable String competency, @Nullable Kind kind, int minimum, int maximum) {}
}
