package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.ability.ExpectedAPosteriori;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.stopping.MaximumLength;
import java.util.function.UnaryOperator;

/** Prints the coverage of the 95 % interval by ability, with uncertain parameters and with them taken as certain. */
final class HonestErrorReport {

    private HonestErrorReport() {}

    /** Takes the number of examinees and of items; the seeds are those of {@link HonestErrorTest}. */
    static void main(String... arguments) {
        int examinees = Integer.parseInt(arguments[0]);
        int length = Integer.parseInt(arguments[1]);
        HonestErrorTest.cases().forEach(items -> {
            ItemPool believed = items.pool(model -> UncertainModel.of(model, items.spread()));
            Comparison comparison = new Simulation(
                            new DrawnParameters(new NormalExaminees(0, 1, 5), believed, 6), examinees, 2)
                    .compare(prepared(believed, length), prepared(items.pool(UnaryOperator.identity()), length));
            System.out.printf(
                    "%s all: %.3f, certain %.3f%n",
                    items,
                    comparison.first().overall().coverage(),
                    comparison.second().overall().coverage());
            for (int band = 0; band < comparison.first().bands().size(); band++) {
                Band honest = comparison.first().bands().get(band);
                System.out.printf(
                        "%s %.1f to %.1f: %.3f, certain %.3f (%d)%n",
                        items,
                        honest.lower(),
                        honest.upper(),
                        honest.accuracy().coverage(),
                        comparison.second().bands().get(band).accuracy().coverage(),
                        honest.accuracy().examinees());
            }
        });
    }

    private static PreparedMaximumInformation prepared(ItemPool pool, int length) {
        return PreparedMaximumInformation.of(pool, ExpectedAPosteriori.STANDARD, new MaximumLength(length));
    }
}
