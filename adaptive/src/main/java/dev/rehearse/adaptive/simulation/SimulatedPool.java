package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random item pools of any size. */
public final class SimulatedPool {

    private SimulatedPool() {}

    /**
     * 2PL items, distributed like those of the reference banks: log a N(0.16, 0.3^2) with a from 0.4 to 2.5, b N(0,
     * 1.1^2).
     */
    public static ItemPool of(int size, RandomGenerator random) {
        return ItemPool.of(IntStream.rangeClosed(1, size)
                .mapToObj(i -> Item.twoParameterLogistic(
                        String.valueOf(i),
                        Math.clamp(Math.exp(0.16 + 0.3 * random.nextGaussian()), 0.4, 2.5),
                        1.1 * random.nextGaussian()))
                .toList());
    }
}
