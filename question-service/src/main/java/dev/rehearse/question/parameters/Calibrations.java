package dev.rehearse.question.parameters;

import dev.rehearse.content.scoring.ScoringRules;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.question.catalog.CatalogLocks;
import dev.rehearse.question.catalog.Question;
import dev.rehearse.question.catalog.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores what calibrations found, for the published versions of questions; all rows of a file or none. */
@ApplicationScoped
class Calibrations {

    /** The highest score of an open answer: interview-service's grader gives five categories. */
    static final int OPEN = 4;

    private final Questions questions;
    private final CalibratedItems stored;
    private final CatalogLocks locks;
    private final Clock clock;

    Calibrations(Questions questions, CalibratedItems stored, CatalogLocks locks, Clock clock) {
        this.questions = questions;
        this.stored = stored;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Stores the rows of a file that {@code ./rehearse calibrate} wrote, unless {@code isDry}; throws
     * {@link CalibrationRefused}. Of a row without covariance, an anchor, the parameters must be those that are stored.
     */
    @Transactional
    CalibrationView store(byte[] file, String by, boolean isDry) {
        var errors = new ArrayList<Violation>();
        var items = new ArrayList<EstimatedItem>();
        for (var row : CalibrationTable.read(file, errors)) {
            var item = row.read();
            if (item != null) {
                items.add(item);
            }
        }
        if (!isDry) {
            // Versions and anchors are checked against what is stored until the end.
            locks.awaitServed();
        }
        var published = published(items);
        var anchors = anchors(items);
        checkKnown(items, published, errors);
        var estimated = items.stream().filter(item -> !anchors.contains(item)).toList();
        checkUncertainty(estimated, errors);
        if (!errors.isEmpty()) {
            throw new CalibrationRefused(errors);
        }
        var now = clock.instant();
        var calibrated =
                estimated.stream().map(item -> item.calibrated(by, now)).toList();
        var before = stored(published);
        if (!isDry) {
            // Locks in a fixed order, so that concurrent requests cannot deadlock.
            calibrated.stream()
                    .sorted(Comparator.comparing(CalibratedItem::question))
                    .forEach(stored::store);
        }
        return new CalibrationView(isDry, anchors.size(), CalibratedItemView.of(calibrated, published, before));
    }

    /** The parameters of these published versions until now. */
    private CalibratedParameters stored(Map<UUID, Question> published) {
        return CalibratedParameters.of(List.of(stored.of(List.copyOf(published.keySet())).stream()
                .filter(item ->
                        Objects.requireNonNull(published.get(item.question())).version() == item.version())
                .toList()));
    }

    private Map<UUID, Question> published(List<EstimatedItem> items) {
        var ids = items.stream().map(EstimatedItem::question).distinct().toList();
        return questions.byIds(ids).stream()
                .filter(Question::isPublished)
                .collect(Collectors.toMap(Question::id, Function.identity()));
    }

    private List<EstimatedItem> anchors(List<EstimatedItem> items) {
        var fixed = items.stream().filter(item -> item.uncertainty() == null).toList();
        var known =
                stored.of(fixed.stream().map(EstimatedItem::question).distinct().toList());
        return fixed.stream()
                .filter(item -> known.stream().anyMatch(item::isAnchor))
                .toList();
    }

    private static void checkKnown(List<EstimatedItem> items, Map<UUID, Question> published, List<Violation> errors) {
        var seen = new HashSet<UUID>();
        for (var item : items) {
            var error = error(item, published.get(item.question()), !seen.add(item.question()));
            if (error != null) {
                errors.add(error);
            }
        }
    }

    private static @Nullable Violation error(EstimatedItem item, @Nullable Question question, boolean isRepeated) {
        var name = item.question() + "/" + item.version();
        if (question == null) {
            return item.wrong("item", ProblemText.of("parameters.unknown"), name);
        }
        if (question.version() != item.version()) {
            return item.wrong("item", ProblemText.of("parameters.version", "version", question.version()), name);
        }
        if (isRepeated) {
            return item.wrong("item", ProblemText.of("field.repeated"), name);
        }
        int highest = highestScore(question);
        boolean suits = item.thresholds().size() == highest && (highest == 1) == (item.model() == ItemModel.LOGISTIC);
        return suits
                ? null
                : item.wrong(
                        "model",
                        ProblemText.of(
                                        "parameters.model",
                                        "kind",
                                        question.kind().word())
                                .with("highest", highest)
                                .with("found", item.thresholds().size()),
                        item.modelName());
    }

    private static int highestScore(Question question) {
        return switch (question.kind()) {
            case SINGLE_CHOICE, OUTPUT, SHORT_ANSWER -> 1;
            case MULTIPLE_CHOICE -> question.content().measurement().partialCredit() ? ScoringRules.PARTIAL : 1;
            case ORDER -> ScoringRules.PARTIAL;
            case OPEN -> OPEN;
        };
    }

    private static void checkUncertainty(List<EstimatedItem> estimated, List<Violation> errors) {
        estimated.stream()
                .filter(item -> item.uncertainty() == null)
                .forEach(item -> errors.add(item.wrong("covariance", ProblemText.of("parameters.no-covariance"), "")));
    }
}
