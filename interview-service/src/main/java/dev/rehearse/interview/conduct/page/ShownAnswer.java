package dev.rehearse.interview.conduct.page;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.interview.Grade.Verdict;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An answered question as a page shows it. */
public record ShownAnswer(AnswerReport answer, List<ShownOption> options) {

    private static final int PERCENT = 100;
    private static final int SECONDS_PER_MINUTE = 60;

    public ShownAnswer {
        options = List.copyOf(options);
    }

    /** An option of an answered question. */
    public record ShownOption(String key, String html, boolean chosen, boolean right) {

        public String style() {
            return right ? "key" : chosen ? "miss" : "";
        }
    }

    public static ShownAnswer of(AnswerReport answer) {
        var given = Set.copyOf(answer.given());
        var key = Set.copyOf(answer.key());
        return new ShownAnswer(
                answer,
                answer.options().stream()
                        .map(option -> new ShownOption(
                                option.key(),
                                option.text().html(),
                                given.contains(option.key()),
                                key.contains(option.key())))
                        .toList());
    }

    public boolean isChoice() {
        return answer.kind() == Kind.SINGLE_CHOICE || answer.kind() == Kind.MULTIPLE_CHOICE;
    }

    public boolean isOrder() {
        return answer.kind() == Kind.ORDER;
    }

    public boolean isOpen() {
        return answer.kind() == Kind.OPEN;
    }

    /** The entries in their right order. */
    public List<String> inOrder() {
        return entries(answer.key());
    }

    /** The entries in the order the candidate gave. */
    public List<String> asPut() {
        return entries(answer.given());
    }

    private List<String> entries(List<String> letters) {
        return letters.stream()
                .flatMap(letter -> answer.options().stream()
                        .filter(option -> option.key().equals(letter))
                        .map(Option::text)
                        .map(text -> text.html()))
                .toList();
    }

    public String given() {
        return String.join("\n", answer.given());
    }

    public String key() {
        return answer.key().isEmpty() ? "" : answer.key().getFirst();
    }

    public boolean isEmpty() {
        return answer.given().isEmpty();
    }

    /** As a share of what the question can count. */
    public long percent() {
        return Math.round(PERCENT * answer.share());
    }

    public boolean isPartly() {
        return !answer.right() && answer.share() > 0;
    }

    /** Whether it makes a point, and too few to count. */
    public boolean isTooLittle() {
        return !answer.right() && !isPartly() && answer.points().stream().anyMatch(this::isMade);
    }

    private boolean isMade(AnswerReport.PointReport point) {
        return isHeard(point) || point.verdict() == Verdict.PARTLY;
    }

    /** The style sheet's class for it. */
    public String style() {
        boolean isBetween = answer.needsJudgement() || isPartly() || isTooLittle();
        return answer.right() ? "right" : isBetween ? "medium" : "wrong";
    }

    public String minutes() {
        return String.format(
                Locale.ROOT, "%d:%02d", answer.seconds() / SECONDS_PER_MINUTE, answer.seconds() % SECONDS_PER_MINUTE);
    }

    public boolean isHeard(AnswerReport.PointReport point) {
        return point.verdict() == Verdict.HEARD;
    }
}
