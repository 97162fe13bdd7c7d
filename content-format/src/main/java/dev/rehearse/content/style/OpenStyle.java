package dev.rehearse.content.style;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Task;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rubrics and hints of open questions. */
record OpenStyle(Question question, Remarks remarks) {

    private static final int MOST_POINTS = 8;
    private static final Pattern COMPOUND = Pattern.compile(";|\\band\\b");

    /** One claim about two things. */
    private static final Pattern PAIR = Pattern.compile("(?i)\\b(between|both)\\b[^,;.]*?\\band\\b");

    private static final Pattern NESTED = Pattern.compile("(?m)^\\s*([-*+]|[0-9]{1,9}[.)])\\s");

    void check() {
        switch (question.task()) {
            case Task.Open(var _, var _, var rubric, var hints, var _) -> {
                checkRubric(rubric);
                checkHints(hints);
            }
            case Task.Code(var _, var _, var hints, var _) -> checkHints(hints);
            default -> {}
        }
    }

    private void checkRubric(List<RubricPoint> rubric) {
        if (rubric.size() > MOST_POINTS) {
            remarks.violation(
                    14, "## Rubric", FindingTexts.of("style.points", "count", rubric.size(), "most", MOST_POINTS));
        }
        rubric.forEach(this::checkClaim);
        checkAsked(rubric.stream().filter(RubricPoint::required).toList());
    }

    private void checkClaim(RubricPoint point) {
        var claim = PAIR.matcher(new Prose(point.claim()).withoutCode()).replaceAll("both");
        var found = COMPOUND.matcher(claim);
        if (found.find()) {
            remarks.violation(
                    14, point.claim(), FindingTexts.of("style.compound", "id", point.id(), "word", found.group()));
        }
    }

    /** A single point may be asked for in other words; half of them hardly. */
    private void checkAsked(List<RubricPoint> required) {
        var asked = new Prose(title() + "\n\n" + question.prompt()).stems();
        var other = required.stream()
                .filter(point -> new Prose(point.claim()).stems().stream().noneMatch(asked::contains))
                .map(RubricPoint::id)
                .collect(Collectors.toList());
        if (!other.isEmpty() && 2 * other.size() >= required.size()) {
            remarks.warning(
                    15, question.prompt(), FindingTexts.of("style.unasked", "points", String.join(", ", other)));
        }
    }

    private String title() {
        var title = question.profile().title();
        return title == null ? "" : title;
    }

    private void checkHints(List<String> hints) {
        hints.stream()
                .filter(hint -> NESTED.matcher(hint).find())
                .forEach(hint -> remarks.violation(19, hint, FindingTexts.of("style.hint")));
    }
}
