package dev.rehearse.interview.practicetest;

import dev.rehearse.interview.pool.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a practice test asks, beyond length, time and precision.
 *
 * @param modes in which it can be taken
 * @param quotas how many questions of a competency or of a kind it has
 * @param followUps how often at most an open answer is followed up
 * @param drawFrom one of so many best items is asked
 * @param pilots share of questions that are tried out unscored
 * @param decidedLevelEnds whether it ends when the level is beyond doubt
 * @param topics that it asks about; none where it is the one that it stands beside
 */
public record Rules(
        List<Mode> modes,
        List<Quota> quotas,
        int followUps,
        int drawFrom,
        double pilots,
        boolean decidedLevelEnds,
        List<TopicShare> topics) {

    /** What a practice test goes by that says nothing of it. */
    public static final Rules USUAL =
            new Rules(List.of(Mode.INTERVIEW, Mode.QUIZ), List.of(), 2, 1, 0, false, List.of());

    public Rules {
        modes = List.copyOf(modes);
        quotas = List.copyOf(quotas);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The slugs of the topics that a test of these rules asks about, in their order. */
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
