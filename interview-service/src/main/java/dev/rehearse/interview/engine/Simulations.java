package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Band;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.interview.engine.SimulateResource.SimulateRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs simulations one at a time, so that interviews keep the other processors. */
@ApplicationScoped
class Simulations {

    private static final int MOST_ANSWERS = 20_000;

    private final EngineSettings settings;
    private final Semaphore running = new Semaphore(1, true);

    Simulations(EngineSettings settings) {
        this.settings = settings;
    }

    /** A validated simulation. */
    interface Ready {
        SimulationView run();
    }

    /**
     * The accuracy and the cost of a test for some examinees.
     *
     * @param lower end of their range of abilities; absent if unbounded
     * @param upper end of their range of abilities; absent if unbounded
     * @param bias mean of estimate minus truth, in logits
     * @param rmse root of the mean squared error, in logits
     * @param meanStandardError the mean of the standard errors that the test reported, in logits
     * @param coverage share of examinees whose 95 percent interval contains their true ability
     * @param meanLength items per examinee
     */
    public record AccuracyView(
            @Nullable Double lower,
            @Nullable Double upper,
            long examinees,
            double bias,
            double rmse,
            double meanStandardError,
            double coverage,
            double meanLength) {

        static AccuracyView of(Accuracy accuracy, double lower, double upper) {
            return new AccuracyView(
                    Double.isFinite(lower) ? (Double) lower : null,
                    Double.isFinite(upper) ? (Double) upper : null,
                    accuracy.examinees(),
                    accuracy.bias(),
                    accuracy.rmse(),
                    accuracy.meanStandardError(),
                    accuracy.coverage(),
                    accuracy.meanLength());
        }
    }

    /** The share of examinees who were given an item. */
    public record ItemExposure(String item, double exposure) {}

    /**
     * The results of a simulation.
     *
     * @param bands the same by true ability, for each band that has examinees
     */
    public record SimulationView(AccuracyView overall, List<AccuracyView> bands, List<ItemExposure> exposure) {

        static SimulationView of(ItemPool pool, SimulationResult result) {
            return new SimulationView(
                    AccuracyView.of(result.overall(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                    result.bands().stream()
                            .filter(band -> band.accuracy().examinees() > 0)
                            .map(SimulationView::of)
                            .toList(),
                    IntStream.range(0, pool.items().size())
                            .mapToObj(i -> new ItemExposure(
                                    pool.items().get(i).id(), result.exposure().get(i)))
                            .toList());
        }

        private static AccuracyView of(Band band) {
            return AccuracyView.of(band.accuracy(), band.lower(), band.upper());
        }
    }

    /** Reads the request; throws a problem that names field and value. */
    Ready of(SimulateRequest request) {
        int answers = request.answers();
        if (answers > MOST_ANSWERS) {
            throw new HttpProblem.InvalidField(
                    "examinees",
                    ProblemText.of("engine.answers", "most", MOST_ANSWERS).with("answers", answers),
                    String.valueOf(request.examinees()));
        }
        var pool = EngineItems.pool(request.items());
        var abilities = EnginePrior.of(request.abilities());
        long seed = request.seed() == null ? 0 : request.seed();
        var test = TestProcedure.over(pool)
                .estimator(new ExpectedAPosteriori(abilities, AbilityGrid.STANDARD))
                .stopWhen(EngineStopping.rules(request.stopping()))
                .build();
        var examinees = new NormalExaminees(abilities.mean(), abilities.standardDeviation(), seed);
        var simulation = new Simulation(examinees, request.examinees(), 1);
        return () -> inTurn(() -> SimulationView.of(pool, simulation.run(PreparedProcedure.of(test))));
    }

    private SimulationView inTurn(Ready simulation) {
        try {
            if (!running.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineBusy();
        }
        try {
            return simulation.run();
        } finally {
            running.release();
        }
    }
}
