package dev.rehearse.adaptive.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Models;
import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.PartialCredit;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class AbilityWeightsTest {

    private static final AbilityGrid GRID = AbilityGrid.STANDARD;

    /** Proportional to the density of N(0.5, 0.8). */
    private static AbilityWeights normal() {
        return AbilityWeights.ofLogarithms(
                GRID,
                IntStream.range(0, GRID.points())
                        .mapToDouble(i -> -0.5 * Math.pow((GRID.point(i) - 0.5) / 0.8, 2) - 3)
                        .toArray());
    }

    @Test
    void the_variance_of_ability_is_that_of_the_distribution() {
        assertThat(normal().variance(t -> t)).isEqualTo(0.64, within(1e-8));
        assertThat(normal().variance(t -> 3 * t + 1)).isEqualTo(9 * 0.64, within(1e-7));
        assertThat(normal().varianceOfAbility(_ -> 0.3)).isEqualTo(0.64, within(1e-8));
    }

    @Test
    void a_likelihood_narrows_the_distribution_as_the_product_of_normal_densities_does() {
        double precision = 1 / 0.64 + 1 / 0.25;

        assertThat(normal().varianceOfAbility(t -> Math.exp(-0.5 * (t + 1) * (t + 1) / 0.25)))
                .isEqualTo(1 / precision, within(1e-8));
    }

    @Test
    void the_integral_times_the_scale_is_that_of_the_weights() {
        double whole = Math.exp(-3) * 0.8 * Math.sqrt(2 * Math.PI);

        assertThat(normal().integral(_ -> 1) * normal().scale()).isEqualTo(whole, within(1e-10));
    }

    /**
     * Two peaks, at about -3.04 and 3; the higher one lies between two points of the scan, at which it is the lower.
     */
    @Test
    void of_two_peaks_the_higher_is_the_optimum_even_if_it_is_the_lower_at_the_points_of_the_scan() {
        var model = new PartialCredit(1, -13, -3.06, 3);

        assertThat(model.information(3)).isGreaterThan(Math.max(model.information(-3.1), model.information(-3)));
        assertThat(ClosestOptimum.optimum(model)).isEqualTo(-3.039, within(0.001));
    }

    @Property(tries = 200)
    @Domain(Models.class)
    void no_ability_of_a_fine_grid_has_more_information_than_the_optimum(@ForAll ItemResponseModel model) {
        double optimum = ClosestOptimum.optimum(model);

        double largest = IntStream.rangeClosed(-750, 750)
                .mapToDouble(i -> model.information(i / 100.0))
                .max()
                .orElseThrow();

        assertThat(model.information(optimum)).isGreaterThanOrEqualTo(largest * (1 - 1e-9));
    }
}
