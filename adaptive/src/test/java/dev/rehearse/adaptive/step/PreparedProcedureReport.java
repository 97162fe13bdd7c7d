package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.Enemies;
import dev.rehearse.adaptive.exposure.SympsonHetter;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.selection.MaximumInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints what a step with blueprint, exposure control, enemies and reasons takes; seed 1, 20 answers a sitting. */
final class PreparedProcedureReport {

    private PreparedProcedureReport() {}

    /** Takes the number of items and of sittings, as many again to warm up. */
    static void main(String... arguments) {
        int size = Integer.parseInt(arguments[0]);
        int sittings = Integer.parseInt(arguments[1]);
        SplittableRandom random = new SplittableRandom(1);
        ItemPool pool = ItemPool.of(IntStream.range(0, size)
                .mapToObj(i -> new Item(
                        String.valueOf(i),
                        Logistic.threeParameter(1, random.nextDouble(0.7, 2), random.nextDouble(-3, 3), 0.2)))
                .toList());
        PreparedProcedure test = PreparedProcedure.of(TestProcedure.over(pool)
                .selection(new SympsonHetter(
                        pool.items().stream().collect(Collectors.toMap(Item::id, _ -> 0.5)), new MaximumInformation()))
                .constrain(new Enemies(Set.of("3", "4")), new Enemies(Set.of("5", "6")))
                .blueprint(new Blueprint(
                        pool.items().stream()
                                .collect(Collectors.toMap(Item::id, item -> "area" + Integer.parseInt(item.id()) % 4)),
                        Map.of("area0", 0.25, "area1", 0.25, "area2", 0.25, "area3", 0.25)))
                .stopWhen(new MaximumLength(20))
                .build());
        run(test, sittings, random);
        long start = System.nanoTime();
        int steps = run(test, sittings, random);
        System.out.printf("%d items: %.1f us a step%n", size, (System.nanoTime() - start) / 1e3 / steps);
    }

    private static int run(PreparedProcedure test, int sittings, SplittableRandom random) {
        int steps = 0;
        for (int i = 0; i < sittings; i++) {
            ProcedureSitting sitting = test.begin(i);
            while (sitting.step(Duration.ofSeconds(steps)) instanceof Step.Administer) {
                sitting.record(random.nextInt(2));
                steps++;
            }
        }
        return steps;
    }
}
