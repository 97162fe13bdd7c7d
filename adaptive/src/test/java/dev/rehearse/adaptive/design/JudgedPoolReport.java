package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.step.PreparedProcedure;
import dev.rehearse.adaptive.step.ProcedureSitting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Prints the time that a pool takes to prepare, and that of a replay of 20 answers with the choice of the item after
 * them: authors' three difficulties as uncertain and as certain, and parameters that differ from item to item. Ten
 * competencies with quotas, one of the best five is drawn; seed 1.
 */
final class JudgedPoolReport {

    private static final int ANSWERS = 20;

    private JudgedPoolReport() {}

    /** Takes the number of items and of replays, as many again to warm up. */
    static void main(String... arguments) {
        int size = Integer.parseInt(arguments[0]);
        int replays = Integer.parseInt(arguments[1]);
        for (int round = 0; round < 3; round++) {
            long begun = System.nanoTime();
            List<ItemResponseModel> judged = IntStream.rangeClosed(-1, 1)
                    .<ItemResponseModel>mapToObj(b -> UncertainModel.of(certain(b), JudgedParameters.SPREAD))
                    .toList();
            System.out.printf("%.2f ms for each uncertain model%n", (System.nanoTime() - begun) / 1e6 / judged.size());
            report("judged, uncertain", size, replays, i -> judged.get(i % 3));
            report("judged, certain", size, replays, i -> certain(i % 3 - 1));
            SplittableRandom random = new SplittableRandom(1);
            report(
                    "all different",
                    size,
                    replays,
                    _ -> Logistic.threeParameter(
                            1, Math.exp(0.3 * random.nextGaussian()), random.nextGaussian(), 0.25));
        }
    }

    private static Logistic certain(double difficulty) {
        return Logistic.threeParameter(1, 1, difficulty, 0.25);
    }

    private static void report(String name, int size, int replays, IntFunction<ItemResponseModel> model) {
        long begun = System.nanoTime();
        PreparedProcedure test = PreparedProcedure.of(design(size, model).test(1));
        long prepared = System.nanoTime();
        List<Response> responses = new ArrayList<>();
        ProcedureSitting first = test.begin(1);
        while (responses.size() < ANSWERS
                && first.step(Duration.ZERO) instanceof Step.Administer(var item, var _, var _)) {
            responses.add(new Response(item.id(), responses.size() % 3 == 0 ? 0 : 1));
            first.record(responses.size() % 3 == 1 ? 0 : 1);
        }
        replay(test, responses, replays);
        long warm = System.nanoTime();
        replay(test, responses, replays);
        System.out.printf(
                "%s, %d items: %.0f ms to prepare, %.1f us to replay %d answers and step%n",
                name, size, (prepared - begun) / 1e6, (System.nanoTime() - warm) / 1e3 / replays, responses.size());
    }

    private static void replay(PreparedProcedure test, List<Response> responses, int times) {
        for (int i = 0; i < times; i++) {
            ProcedureSitting sitting = test.begin(i);
            responses.forEach(sitting::record);
            sitting.step(Duration.ZERO);
        }
    }

    private static TestDesign design(int size, IntFunction<ItemResponseModel> model) {
        List<Quota> quotas = IntStream.range(0, 10)
                .<Quota>mapToObj(i -> new Quota.OfCompetency("c" + i, 1, 4))
                .toList();
        SplittableRandom ids = new SplittableRandom(2);
        return new TestDesign(
                new TestSpecification(
                        30, 40, 0.01, Optional.empty(), quotas, List.of(), new MaximumInformation(), 5, 0),
                IntStream.range(0, size)
                        .mapToObj(i -> new DesignItem(
                                new Item(new UUID(ids.nextLong(), ids.nextLong()).toString(), model.apply(i)),
                                "single-choice",
                                "topic",
                                "c" + i % 10,
                                null,
                                Set.of(),
                                false))
                        .toList());
    }
}
