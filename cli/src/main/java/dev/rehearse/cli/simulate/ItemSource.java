package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.simulation.SimulatedPool;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The source of a test's pool.
 *
 * @param file with the pool; absent for the built-in one
 * @param parameters whether they are certain or uncertain; those of the built-in pool are certain
 */
record ItemSource(Optional<Path> file, ParameterKind parameters) {

    private static final int BUILT_IN_SIZE = 1000;
    private static final long BUILT_IN_SEED = 1000;

    ItemPool pool() {
        return file.map(path -> ItemFile.read("--items", path, parameters))
                .orElseGet(() -> SimulatedPool.of(BUILT_IN_SIZE, new SplittableRandom(BUILT_IN_SEED)));
    }

    boolean isUncertain() {
        return file.isPresent() && parameters == ParameterKind.UNCERTAIN;
    }

    /** As in "1,000 items, built in". */
    String description(ItemPool pool) {
        return "%,d items%s%s"
                .formatted(
                        pool.items().size(),
                        file.map(path -> " of " + path).orElse(", built in"),
                        isUncertain() ? ", uncertain" : "");
    }
}
