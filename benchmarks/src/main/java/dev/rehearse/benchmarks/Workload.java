package dev.rehearse.benchmarks;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.ability.NormalPrior;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemLines;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.LogisticModel;
import dev.rehearse.adaptive.simulation.SimulatedPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Pools of any size, the same for the same seed, and the settings under which peers were measured. */
public final class Workload {

    /** EAP on 33 points of [-4, 4] with a standard normal prior. */
    public static final ExpectedAPosteriori ESTIMATOR =
            new ExpectedAPosteriori(NormalPrior.STANDARD, new AbilityGrid(-4, 4, 33));

    private static final long ABILITIES = 7;

    private Workload() {}

    static ItemPool pool(int size, long seed) {
        return SimulatedPool.of(size, new SplittableRandom(seed));
    }

    /** The same with guessing, from 0.05 to 0.35. */
    static ItemPool guessablePool(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return ItemPool.of(pool(size, seed).items().stream()
                .map(item -> guessable(item, random.nextDouble(0.05, 0.35)))
                .toList());
    }

    private static Item guessable(Item item, double guessing) {
        LogisticModel model = (LogisticModel) item.model();
        return Item.of(
                item.id(), () -> Logistic.threeParameter(1, model.discrimination(), model.difficulty(), guessing));
    }

    /** A recorded bank. */
    static ItemPool recorded(String file) {
        String path = "/workload/" + file;
        try (InputStream in = Objects.requireNonNull(Workload.class.getResourceAsStream(path), path)) {
            return ItemLines.pool(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True abilities of examinees, N(0, 1). */
    static double[] abilities(int count) {
        SplittableRandom random = new SplittableRandom(ABILITIES);
        return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** Numbers from 0 to 1 that decide whether an answer is right. */
    static double[] draws(int count) {
        return new SplittableRandom(ABILITIES + 1).doubles(count).toArray();
    }
}
