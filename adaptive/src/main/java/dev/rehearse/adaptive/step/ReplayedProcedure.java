package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Any {@link TestProcedure}, called at each step with all responses, as a service does. */
public final class ReplayedProcedure implements Procedure {

    private final ItemPool pool;
    private final LongFunction<TestProcedure> tests;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The tests over {@code pool} that {@code tests} gives for each seed. */
    public ReplayedProcedure(ItemPool pool, LongFunction<TestProcedure> tests) {
        this.pool = pool;
        this.tests = tests;
        List<Item> items = pool.items();
        for (int i = 0; i < items.size(); i++) {
            indexes.put(items.get(i).id(), i);
        }
    }

    @Override
    public ItemPool pool() {
        return pool;
    }

    @Override
    public Sitting begin(long seed) {
        return new ReplayedSitting(tests.apply(seed));
    }

    private final class ReplayedSitting implements Sitting {

        private final TestProcedure test;
        private final List<Response> responses = new ArrayList<>();
        private Step step;

        ReplayedSitting(TestProcedure test) {
            this.test = test;
            this.step = test.next(responses);
        }

        @Override
        public int next() {
            return switch (step) {
                case Step.Administer administer ->
                    indexes.getOrDefault(administer.item().id(), OVER);
                case Step.Stop _ -> OVER;
            };
        }

        @Override
        public void record(int score) {
            responses.add(new Response(pool.items().get(next()).id(), score));
            step = test.next(responses);
        }

        @Override
        public AbilityEstimate estimate() {
            return step.estimate();
        }
    }
}
