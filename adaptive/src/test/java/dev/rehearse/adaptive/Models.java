package dev.rehearse.adaptive;

import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ModifiedGradedResponse;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.RatingScale;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary response models of every family, and responses to items of them. */
public final class Models extends DomainContextBase {

    /** For jqwik, which makes one wherever {@code @Domain} names it. */
    public Models() {}

    @Provide
    Arbitrary<ItemResponseModel> models() {
        return Arbitraries.longs().map(seed -> model(new SplittableRandom(seed)));
    }

    @Provide
    Arbitrary<List<ScoredItem>> responses() {
        return Arbitraries.longs().map(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            return IntStream.range(0, random.nextInt(1, 12))
                    .mapToObj(i -> response("item-" + i, random))
                    .toList();
        });
    }

    /** Items "0" to the size, of every family, the same for the same seed. */
    public static ItemPool pool(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return ItemPool.of(IntStream.range(0, size)
                .mapToObj(i -> new Item(String.valueOf(i), model(random)))
                .toList());
    }

    /** The same, where all items share so many models. */
    public static ItemPool pool(int size, int models, long seed) {
        List<Item> different = pool(models, seed).items();
        return ItemPool.of(IntStream.range(0, size)
                .mapToObj(i ->
                        new Item(String.valueOf(i), different.get(i % models).model()))
                .toList());
    }

    private static ScoredItem response(String id, SplittableRandom random) {
        ItemResponseModel model = model(random);
        return new ScoredItem(new Item(id, model), random.nextInt(model.maximumScore() + 1));
    }

    private static ItemResponseModel model(SplittableRandom random) {
        double scaling = random.nextBoolean() ? 1 : 1.702;
        double a = random.nextDouble(0.1, 2);
        double b = random.nextDouble(-3, 3);
        int steps = random.nextInt(1, 5);
        return switch (random.nextInt(9)) {
            case 0 -> new TwoParameterLogistic(a, b);
            case 1 -> Logistic.threeParameter(scaling, a, b, random.nextDouble(0.5));
            case 2 -> new Logistic(scaling, a, b, random.nextDouble(0.3), random.nextDouble(0.6, 1));
            case 3 -> new GradedResponse(scaling, a, ascending(steps, b, random));
            case 4 -> new ModifiedGradedResponse(scaling, a, b, negated(ascending(steps, 0, random)));
            case 5 -> new PartialCredit(scaling, any(steps, random));
            case 6 -> new GeneralizedPartialCredit(scaling, a, any(steps, random));
            case 7 -> new RatingScale(scaling, b, any(steps, random));
            default -> new NominalResponse(any(steps, random), any(steps, random));
        };
    }

    private static double[] any(int count, SplittableRandom random) {
        return random.doubles(count, -3, 3).toArray();
    }

    private static double[] ascending(int count, double start, SplittableRandom random) {
        double[] values = random.doubles(count, 0.05, 1.5).toArray();
        values[0] = start;
        for (int i = 1; i < count; i++) {
            values[i] += values[i - 1];
        }
        return values;
    }

    private static double[] negated(double... values) {
        return IntStream.range(0, values.length).mapToDouble(i -> -values[i]).toArray();
    }
}
