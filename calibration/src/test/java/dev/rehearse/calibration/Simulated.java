package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Responses of simulated persons, each to some of the items; the same for the same seed. */
public final class Simulated {

    private Simulated() {}

    /** Of persons with N(mean, 1) abilities to so many items each, drawn at random. */
    public static Responses responses(List<Item> items, int persons, int each, double mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Response>> all = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            double theta = mean + random.nextGaussian();
            List<Integer> order = new ArrayList<>();
            while (order.size() < each) {
                int item = each == items.size() ? order.size() : random.nextInt(items.size());
                if (!order.contains(item)) {
                    order.add(item);
                }
            }
            List<Response> responses = new ArrayList<>();
            for (int item : order) {
                responses.add(new Response(items.get(item).id(), score(items.get(item), theta, random.nextDouble())));
            }
            all.add(responses);
        }
        return Responses.of(items.stream().map(Item::id).toList(), all);
    }

    private static int score(Item item, double theta, double luck) {
        double above = 0;
        for (int score = item.model().maximumScore(); score > 0; score--) {
            above += item.model().probability(score, theta);
            if (luck < above) {
                return score;
            }
        }
        return 0;
    }
}
