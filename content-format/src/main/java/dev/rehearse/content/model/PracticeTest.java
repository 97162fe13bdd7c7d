package dev.rehearse.content.model;

import java.util.List;
import java.util.Set;

/**
 * The blueprint of a practice test.
 *
 * @param file path below the content folder
 * @param slug unique in the whole catalog
 * @param topic where it stands: slug of the topic, or path of the track or section
 * @param description Markdown
 * @param topics where its questions come from, one at least
 * @param pilots share of questions that are tried out unscored, from 0 to below 1
 */
public record PracticeTest(
        String file,
        String slug,
        String topic,
        String title,
        String description,
        List<TopicWeight> topics,
        Procedure procedure,
        Set<Mode> modes,
        Stopping stopping,
        List<Level> levels,
        List<Quota> quotas,
        FollowUps followUps,
        Exposure exposure,
        double pilots) {

    public PracticeTest {
        topics = List.copyOf(topics);
        modes = Set.copyOf(modes);
        levels = List.copyOf(levels);
        quotas = List.copyOf(quotas);
    }
}
