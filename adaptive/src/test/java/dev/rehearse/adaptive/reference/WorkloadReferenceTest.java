package dev.rehearse.adaptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.Examinee;
import dev.rehearse.adaptive.Examinee.Sitting;
import dev.rehearse.adaptive.TestProcedure;
import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.reference.Workload.Recorded;
import dev.rehearse.adaptive.simulation.Accuracy;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.step.PreparedMaximumInformation;
import dev.rehearse.adaptive.step.PreparedSitting;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand recorded examinees on banks of up to 10,000 items: the reference's items, estimates and accuracy. */
class WorkloadReferenceTest {

    private static final Recorded EXAMINEES = new Recorded();

    static List<Workload> workloads() {
        return Workload.all();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_simulation_gives_the_accuracy_of_the_reference_to_all_its_digits(Workload workload) {
        Accuracy accuracy = new Simulation(EXAMINEES, EXAMINEES.count(), 2)
                .run(PreparedMaximumInformation.of(workload.pool(), Workload.ESTIMATOR, workload.stoppingRules()))
                .overall();

        agrees(workload, "rmse", accuracy.rmse());
        agrees(workload, "bias", accuracy.bias());
        agrees(workload, "meanSE", accuracy.meanStandardError());
        agrees(workload, "meanLength", accuracy.meanLength());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_examinee_ends_with_the_estimate_of_the_reference(Workload workload) {
        PreparedMaximumInformation test =
                PreparedMaximumInformation.of(workload.pool(), Workload.ESTIMATOR, workload.stoppingRules());
        for (int p = 0; p < EXAMINEES.count(); p++) {
            PreparedSitting sitting = test.begin(0);
            Examinee examinee = examinee(p);
            int position = 0;
            for (int item = sitting.next(); item != PreparedSitting.OVER; item = sitting.next()) {
                position++;
                sitting.record(examinee.score(test.pool().items().get(item), position));
            }
            agrees(workload, p, sitting.estimate());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void the_plain_test_administers_the_items_of_the_reference(Workload workload) {
        TestProcedure test = TestProcedure.over(workload.pool())
                .estimator(Workload.ESTIMATOR)
                .stopWhen(workload.stoppingRules())
                .build();
        for (int p = 0; p < workload.examineesWithItems(); p++) {
            Sitting sitting = examinee(p).sit(test);

            assertThat(sitting.responses().stream().map(Response::itemId).limit(20))
                    .containsExactlyElementsOf(workload.items(p));
            agrees(workload, p, sitting.stop().estimate());
        }
    }

    private static Examinee examinee(int p) {
        return (Item item, int position) ->
                EXAMINEES.luck(p, position) < item.model().probability(1, EXAMINEES.ability(p)) ? 1 : 0;
    }

    private static void agrees(Workload workload, String name, double actual) {
        assertThat(actual).as(name).isCloseTo(workload.expected(name), within(0.500001e-6));
    }

    private static void agrees(Workload workload, int p, AbilityEstimate actual) {
        assertThat(actual.ability()).as("examinee %d", p).isCloseTo(workload.finalAbility(p), within(1e-6));
        assertThat(actual.standardError()).as("examinee %d", p).isCloseTo(workload.finalStandardError(p), within(1e-6));
    }
}
