package dev.rehearse.interview.practicetest;

import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.FollowUpPolicy;
import dev.rehearse.content.model.Stopping;
import dev.rehearse.interview.pool.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A practice test as its file describes it, as far as interviews use it.
 *
 * @param topic slug of its topic, or path of its track or section
 */
record Blueprint(String slug, String topic, String title, String description, Settings settings) {

    static Blueprint of(dev.rehearse.content.model.PracticeTest test) {
        return new Blueprint(test.slug(), test.topic(), test.title(), test.description(), settings(test));
    }

    private static Settings settings(dev.rehearse.content.model.PracticeTest test) {
        Stopping stopping = test.stopping();
        List<Settings.LevelSetting> levels = test.levels().stream()
                .map(level -> new Settings.LevelSetting(level.name(), level.from()))
                .toList();
        return new Settings(
                stopping.minimumLength(),
                stopping.maximumLength(),
                stopping.timeLimit().toSeconds(),
                stopping.targetStandardError(),
                levels,
                rules(test));
    }

    private static Rules rules(dev.rehearse.content.model.PracticeTest test) {
        var followUps = test.followUps();
        return new Rules(
                test.modes().stream()
                        .sorted()
                        .map(mode -> Mode.valueOf(mode.name()))
                        .toList(),
                test.quotas().stream().flatMap(quota -> quota(quota).stream()).toList(),
                followUps.when() == FollowUpPolicy.NEVER ? 0 : followUps.perQuestion(),
                test.exposure() instanceof Exposure.Randomesque(int among) ? among : 1,
                test.pilots(),
                test.stopping().decidedLevelEnds(),
                test.topics().stream()
                        .map(topic -> new TopicShare(topic.topic(), topic.weight()))
                        .toList());
    }

    /** Quotas of kinds that interviews do not ask yet are left out. */
    private static Optional<Rules.Quota> quota(dev.rehearse.content.model.Quota quota) {
        return switch (quota) {
            case dev.rehearse.content.model.Quota.OfCompetency(var competency, int minimum, int maximum) ->
                Optional.of(new Rules.Quota(competency, null, minimum, maximum));
            case dev.rehearse.content.model.Quota.OfKind(var kind, int minimum, int maximum) ->
                Kind.of(kind.word()).map(known -> new Rules.Quota(null, known, minimum, maximum));
        };
    }
}
