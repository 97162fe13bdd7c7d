package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.design.JudgedParameters;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.simulation.DrawnParameters;
import dev.rehearse.adaptive.simulation.Examinees;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The examinees of a simulation, with abilities from N(0, 1), and the true parameters of the items.
 *
 * @param truth the file with the true parameters; if absent, the test's parameters are true
 * @param parameters how those of the truth are treated
 * @param misjudged the standard deviation of authors' errors of difficulty in a practice test, in logits; drawn again
 *     for each examinee, so that results are averaged over possible true difficulties
 */
record People(Optional<Path> truth, ParameterKind parameters, double misjudged, long seed) {

    /** The examinees of these tests. Throws {@link InvalidOption}. */
    Examinees of(Configuration configuration, Optional<Configuration> other) {
        NormalExaminees normal = new NormalExaminees(0, 1, seed);
        if (configuration.shipped().isPresent()
                || other.flatMap(Configuration::shipped).isPresent()) {
            return new DrawnParameters(normal, questions(configuration, other), seed);
        }
        if (truth.isEmpty()) {
            return normal;
        }
        ItemPool pool = ItemFile.read("--truth", truth.get(), parameters);
        Stream.concat(Stream.of(configuration), other.stream())
                .flatMap(one -> one.test().pool().items().stream())
                .forEach(item -> check(item, pool, truth.get()));
        return new DrawnParameters(normal, pool, seed);
    }

    /** A line about the assumed errors of a practice test's authors. */
    String misjudgement() {
        return "Authors misjudge difficulties by N(0, %s) and log discriminations by N(0, %s).%n"
                .formatted(misjudged, JudgedParameters.misjudged(misjudged).logDiscrimination());
    }

    private ItemPool questions(Configuration configuration, Optional<Configuration> other) {
        if (truth.isPresent()) {
            throw new InvalidOption("--truth and --practice-test are both given; --misjudged says what the items are.");
        }
        Optional<ShippedPracticeTest> shipped = configuration.shipped();
        if (shipped.isEmpty() || (other.isPresent() && !other.get().shipped().equals(shipped))) {
            throw new InvalidOption("--against has another practice test; both tests must be of the same questions.");
        }
        return shipped.get().truth(misjudged);
    }

    private static void check(Item item, ItemPool pool, Path truth) {
        if (!pool.contains(item.id())) {
            throw new InvalidOption("--truth names " + truth + ", which has no item " + item.id());
        }
        if (pool.item(item.id()).model().maximumScore() != item.model().maximumScore()) {
            throw new InvalidOption("--truth names " + truth + ", where item " + item.id() + " has other scores");
        }
    }
}
