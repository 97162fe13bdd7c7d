package dev.rehearse.simulate;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.step.PreparedTest;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.StoppingRule;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;

/** The test to simulate and a line that says what it is. */
record Configuration(PreparedTest test, String description) {

    private static final int BUILT_IN_SIZE = 1000;
    private static final long BUILT_IN_SEED = 1000;

    static Configuration of(Options options) {
        ItemPool pool =
                options.items().map(ItemFile::read).orElseGet(() -> Workload.pool(BUILT_IN_SIZE, BUILT_IN_SEED));
        List<StoppingRule> rules = new ArrayList<>();
        rules.add(new MaximumLength(options.length()));
        options.standardError().ifPresent(error -> rules.add(new TargetStandardError(error)));
        String description = "%,d items%s; EAP, maximum information; until %d items%s"
                .formatted(
                        pool.items().size(),
                        options.items().isPresent() ? " of " + options.items().get() : ", built in",
                        options.length(),
                        options.standardError().isPresent()
                                ? " or a standard error of "
                                        + options.standardError().getAsDouble()
                                : "");
        return new Configuration(
                PreparedTest.of(pool, ExpectedAPosteriori.STANDARD, rules.toArray(StoppingRule[]::new)), description);
    }
}
