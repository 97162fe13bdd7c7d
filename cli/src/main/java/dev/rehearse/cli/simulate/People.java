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
 * The examinees of a simulation, of ability N(0, 1), and what they answer by.
 *
 * @param truth the file with what the items are; they are what the test believes if there is none
 * @param parameters how those of the truth are taken
 * @param misjudged the standard deviation by which authors of a practice test misjudge difficulties, in logits; anew
 *     for each examinee, so that what is measured holds for all that questions may truly be
 */
record People(Optional<Path> truth, ParameterKind parameters, double misjudged, long seed) {

    /** Who take these tests. Throws {@link InvalidOption}. */
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

    /** A line that says how far authors of a practice test are off. */
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
