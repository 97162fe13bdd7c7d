package dev.rehearse.interview.engine;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Converts a request's items, responses and abilities for the engine; each error names field and value. */
final class EngineItems {

    static final int MOST = 1000;

    private static final long MOST_CELLS = 10_000;

    /** The engine's grid holds no more. */
    private static final double FARTHEST_ABILITY = 6;

    private EngineItems() {}

    static ItemPool pool(List<EngineItem> items) {
        var ids = new HashSet<String>();
        var pool = new ArrayList<Item>(items.size());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var path = "/items/" + i;
            if (!ids.add(item.id())) {
                throw new HttpProblem.InvalidField(path + "/id", "engine.twice", item.id());
            }
            var model = new ItemParameters(path, item).model();
            pool.add(Item.of(item.id(), () -> model));
        }
        return ItemPool.of(pool);
    }

    static List<Response> responses(ItemPool pool, List<EngineResponse> responses) {
        var answered = new HashSet<String>();
        var read = new ArrayList<Response>(responses.size());
        for (int i = 0; i < responses.size(); i++) {
            var response = responses.get(i);
            var path = "/responses/" + i;
            if (!pool.contains(response.item())) {
                throw new HttpProblem.InvalidField(path + "/item", "engine.unknown-item", response.item());
            }
            if (!answered.add(response.item())) {
                throw new HttpProblem.InvalidField(path + "/item", "engine.twice", response.item());
            }
            int highest = pool.item(response.item()).model().maximumScore();
            if (response.score() < 0 || response.score() > highest) {
                throw new HttpProblem.InvalidField(
                        path + "/score",
                        ProblemText.of("field.integer", "lowest", 0).with("highest", highest),
                        String.valueOf(response.score()));
            }
            read.add(new Response(response.item(), response.score()));
        }
        return read;
    }

    /**
     * Throws a problem unless the engine can estimate all abilities and the product of items and abilities is within
     * its limit.
     */
    static void check(List<EngineItem> items, List<Double> abilities) {
        for (int i = 0; i < abilities.size(); i++) {
            double ability = abilities.get(i);
            if (!(Math.abs(ability) <= FARTHEST_ABILITY)) {
                throw new HttpProblem.InvalidField(
                        "/abilities/" + i,
                        ItemParameters.outside(-FARTHEST_ABILITY, FARTHEST_ABILITY),
                        String.valueOf(ability));
            }
        }
        long cells = (long) items.size() * abilities.size();
        if (cells > MOST_CELLS) {
            throw new HttpProblem.InvalidField(
                    "abilities", ProblemText.of("engine.cells", "most", MOST_CELLS), String.valueOf(cells));
        }
    }
}
