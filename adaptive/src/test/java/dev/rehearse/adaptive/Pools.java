package dev.rehearse.adaptive;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Item pools for tests: a regular one for examples, arbitrary ones for properties. */
public final class Pools extends DomainContextBase {

    /** For jqwik, which makes one wherever {@code @Domain} names it. */
    public Pools() {}

    /** Items "1" to the size, discrimination 1.2, difficulty evenly from -2 to 2. */
    public static ItemPool even(int size) {
        return ItemPool.of(IntStream.rangeClosed(1, size)
                .mapToObj(i -> Item.twoParameterLogistic(String.valueOf(i), 1.2, -2 + 4.0 * (i - 1) / (size - 1)))
                .toList());
    }

    /** Items "1" to the size that cannot be told apart. */
    public static ItemPool alike(int size) {
        return ItemPool.of(IntStream.rangeClosed(1, size)
                .mapToObj(i -> Item.twoParameterLogistic(String.valueOf(i), 1, 0))
                .toList());
    }

    @Provide
    Arbitrary<Item> items() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.05, 5),
                        Arbitraries.doubles().between(-5, 5))
                .as((a, b) -> Item.twoParameterLogistic("item", a, b));
    }

    @Provide
    Arbitrary<ItemPool> pools() {
        return items().list()
                .ofMinSize(2)
                .ofMaxSize(25)
                .map(items -> ItemPool.of(IntStream.range(0, items.size())
                        .mapToObj(i -> new Item("item-" + i, items.get(i).model()))
                        .toList()));
    }

    /** Answers at random, the same for the same seed, item and position. */
    @Provide
    Arbitrary<Examinee> examinees() {
        return Arbitraries.longs()
                .map(seed -> (item, position) ->
                        new SplittableRandom(seed ^ (31L * item.id().hashCode() + position)).nextInt(2));
    }
}
