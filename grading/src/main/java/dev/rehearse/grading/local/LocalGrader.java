package dev.rehearse.grading.local;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.Ungradable;
import dev.rehearse.grading.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Grades by words, word order, negation and meaning, in the JVM; deterministic. */
public final class LocalGrader implements Grader {

    static final String NAME = "local";

    /** The most words of a text that are read; more is not an interview answer. */
    static final int MOST_WORDS = 2000;

    private static final int MOST_PREPARED = 256;

    /** The confidence of rules that have no exceptions. */
    private static final double CERTAIN = 0.98;

    private final Meaning meaning;
    private final Map<Question, Prepared> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Prepared> eldest) {
            return size() > MOST_PREPARED;
        }
    };
    private @Nullable GradingModel model;

    private record Question(
            String question,
            List<String> references,
            @Nullable Rubric rubric) {}

    /** Loads nothing before its first grade. */
    public LocalGrader() {
        this(Meaning.byMiniLm());
    }

    /** Without the sentence encoder, as if it could not run. */
    public static LocalGrader lexical() {
        return new LocalGrader(Meaning.none());
    }

    LocalGrader(Meaning meaning) {
        this.meaning = meaning;
    }

    /** With another model. */
    public LocalGrader(Meaning meaning, GradingModel model) {
        this.meaning = meaning;
        this.model = model;
    }

    @Override
    public Grade grade(GradingTask task) {
        Optional<Prepared> known = prepared(task);
        if (known.isEmpty()) {
            return new Grade(List.of(), Ungradable.NOTHING_TO_COMPARE, CERTAIN, NAME, version());
        }
        Response response = Response.of(task.texts(), meaning, known.get());
        var screening = new Screening(task.texts(), response, known.get(), meaning);
        Optional<Ungradable> ungradable = screening.ungradable();
        if (ungradable.isPresent() || screening.empty()) {
            return new Grade(missing(known.get()), ungradable.orElse(null), CERTAIN, NAME, version());
        }
        return new Assessment(task, known.get(), response, model()).grade(version());
    }

    private static List<PointGrade> missing(Prepared task) {
        return task.claims().stream()
                .map(claim -> PointGrade.of(claim.point(), Verdict.MISSING, null))
                .toList();
    }

    private String version() {
        return model().version() + (meaning.available() ? "" : "-lexical");
    }

    private Optional<Prepared> prepared(GradingTask task) {
        var key = new Question(task.question(), task.references(), task.rubric());
        synchronized (prepared) {
            Prepared known = prepared.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Rubric> rubric =
                task.rubric() == null ? DerivedRubric.of(task.references()) : Optional.of(task.rubric());
        Optional<Prepared> made = rubric.map(
                points -> Prepared.of(task.question(), task.references(), points, task.rubric() == null, meaning));
        synchronized (prepared) {
            made.ifPresent(value -> prepared.put(key, value));
        }
        return made;
    }

    private synchronized GradingModel model() {
        GradingModel ready = model;
        if (ready == null) {
            ready = GradingModel.shipped();
            model = ready;
        }
        return ready;
    }
}
