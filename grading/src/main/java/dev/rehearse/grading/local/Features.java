package dev.rehearse.grading.local;

import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes the features that models are trained on; not thread-safe. */
public final class Features {

    /** The features of the whole answer that come from the points' grades. */
    private static final List<String> OF_POINTS = List.of("mean credit", "least credit", "highest contradiction");

    private final Meaning meaning;
    private @Nullable GradingTask lastTask;
    private @Nullable Prepared last;

    public Features(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * A task's features: one row per point, those of the whole except the points' grades, those of the text alone, the
     * answer's meaning vector, and how it goes with the question's and the reference's ({@link OffTopic}).
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and compared by no one
    public record Row(
            List<double[]> points,
            List<Double> weights,
            double[] whole,
            double[] text,
            float @Nullable [] vector,
            double @Nullable [] meaning) {}

    /** Nothing if there is nothing to compare. */
    public Optional<Row> of(GradingTask task, Fluency fluency) {
        Response response = Response.of(task.texts(), meaning);
        Optional<Rubric> rubric =
                task.rubric() == null ? DerivedRubric.of(task.references()) : Optional.of(task.rubric());
        if (rubric.isEmpty() || response.words().isEmpty()) {
            return Optional.empty();
        }
        Prepared prepared = prepared(task, rubric.get());
        WholeFeatures whole = WholeFeatures.of(prepared, response, fluency);
        return Optional.of(new Row(
                PointFeatures.of(prepared, response, fluency).stream()
                        .map(PointFeatures::values)
                        .toList(),
                prepared.claims().stream().map(claim -> claim.point().weight()).toList(),
                whole.values(),
                TextFeatures.of(prepared, response, fluency),
                response.vector(),
                whole.meaning()));
    }

    /**
     * Judges an answer by an author's rubric; nothing if there is nothing to judge. The task has a rubric.
     *
     * @return the judgement, of which the parts of a model are learned
     */
    public Optional<Judged> judged(GradingTask task, GradingModel model) {
        Prepared prepared = prepared(task, Objects.requireNonNull(task.rubric()));
        Response response = Response.of(task.texts(), meaning, prepared);
        return response.words().isEmpty()
                ? Optional.empty()
                : Optional.of(new Judged(new Assessment(task, prepared, response, model).judgement()));
    }

    /** An answer that is judged by an author's rubric. */
    public static final class Judged {

        private final RubricJudgement judgement;

        private Judged(RubricJudgement judgement) {
            this.judgement = judgement;
        }

        /** For each point, in their order, what its credit is learned from. */
        public List<double[]> points() {
            return judgement.judged().stream().map(judgement::features).toList();
        }

        /** What the confidence is learned from. */
        public double[] certainty(double score) {
            return judgement.certainty(score);
        }
    }

    private Prepared prepared(GradingTask task, Rubric rubric) {
        GradingTask asked = task.withAnswer("");
        if (!asked.equals(lastTask) || last == null) {
            lastTask = asked;
            last = Prepared.of(task.question(), task.references(), rubric, task.rubric() == null, meaning);
        }
        return last;
    }

    public static List<String> pointNames() {
        return PointFeatures.NAMES;
    }

    public static List<String> textNames() {
        return TextFeatures.NAMES;
    }

    public static List<String> wholeNames() {
        return Stream.concat(WholeFeatures.NAMES.stream(), OF_POINTS.stream()).toList();
    }

    /** All features of the whole answer. */
    public static double[] whole(
            double[] ofWhole, List<Double> weights, List<Double> credits, List<Double> contradictions) {
        double[] all = Arrays.copyOf(ofWhole, ofWhole.length + OF_POINTS.size());
        double sum = 0;
        double weight = 0;
        double least = 1;
        for (int i = 0; i < credits.size(); i++) {
            sum += weights.get(i) * credits.get(i);
            weight += weights.get(i);
            least = Math.min(least, credits.get(i));
        }
        all[ofWhole.length] = weight > 0 ? sum / weight : 0;
        all[ofWhole.length + 1] = least;
        all[ofWhole.length + 2] =
                contradictions.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return all;
    }

    /** All of those, with the predicted score and the disagreement of the two models. */
    public static double[] certainty(double[] whole, double score, double disagreement) {
        double[] all = Arrays.copyOf(whole, whole.length + 2);
        all[whole.length] = score;
        all[whole.length + 1] = disagreement;
        return all;
    }
}
