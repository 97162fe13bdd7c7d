package dev.rehearse.interview.operator;

import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.interview.launch.LaunchPreview;
import dev.rehearse.interview.practicetest.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operators' page of one practice test.
 *
 * @param numbers as its language writes them
 * @param questions absent while the catalog is unavailable
 * @param scores how many interviews earned up to one fifth of the attainable points, two fifths, and so on
 * @param preview of its launch; absent once it is launched, and while notify-service is unavailable
 * @param isAnnounced whether notify-service has acknowledged the launch
 * @param done whether it was launched just now
 * @param refused why the launch was refused
 */
public record TestPage(
        PageNumbers numbers,
        ListedPracticeTest listed,
        Settings settings,
        @Nullable Questions questions,
        List<Long> scores,
        @Nullable LaunchPreview preview,
        boolean isAnnounced,
        boolean done,
        @Nullable String refused) {

    private static final int FIFTH = 20;

    public TestPage {
        scores = List.copyOf(scores);
    }

    /** A level and its cut score. */
    public record ShownLevel(String name, String from) {}

    /** A fifth of the attainable points, and how many interviews earned that much. */
    public record ShownScore(String range, long interviews) {}

    /**
     * A quota.
     *
     * @param kind word of the kind of questions; empty if it is one of a competency
     * @param competency its title; empty if it is one of a kind
     */
    public record ShownQuota(String kind, String competency, int minimum, int maximum) {}

    TestPage with(boolean launched, @Nullable String reason) {
        return new TestPage(numbers, listed, settings, questions, scores, preview, isAnnounced, launched, reason);
    }

    public long minutes() {
        return settings.timeLimitSeconds() / 60;
    }

    public String targetStandardError() {
        return numbers.decimal(settings.targetStandardError());
    }

    public long pilotsPercent() {
        return Math.round(100 * settings.rules().pilots());
    }

    public List<ShownLevel> levels() {
        return settings.levels().stream()
                .map(level -> new ShownLevel(level.name(), level.from() == null ? "" : numbers.signed(level.from())))
                .toList();
    }

    public List<ShownQuota> quotas() {
        return settings.rules().quotas().stream()
                .map(quota -> new ShownQuota(
                        quota.kind() == null ? "" : quota.kind().word(),
                        quota.competency() == null ? "" : title(quota.competency()),
                        quota.minimum(),
                        quota.maximum()))
                .toList();
    }

    private String title(String competency) {
        return questions == null
                ? competency
                : Objects.requireNonNullElse(questions.titles().get(competency), competency);
    }

    public boolean hasScores() {
        return scores.stream().anyMatch(interviews -> interviews > 0);
    }

    public List<ShownScore> shownScores() {
        var shown = new ArrayList<ShownScore>();
        for (int i = 0; i < scores.size(); i++) {
            shown.add(new ShownScore(i * FIFTH + " – " + (i + 1) * FIFTH + " %", scores.get(i)));
        }
        return List.copyOf(shown);
    }
}
