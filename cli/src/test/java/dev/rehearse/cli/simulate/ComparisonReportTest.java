package dev.rehearse.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.simulation.Comparison;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.terminal.command.Commands;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonReportTest {

    private static final NormalExaminees EXAMINEES = new NormalExaminees(0, 1, 3);

    @Test
    void what_is_not_said_against_is_as_in_the_first_configuration() {
        SimulateCommand options =
                command("--length", "12", "--estimator", "map", "--against", "selection=klp, exposure=54321");

        assertThat(options.settings())
                .isEqualTo(new Settings(
                        new ItemSource(Optional.empty(), ParameterKind.CERTAIN),
                        Optional.empty(),
                        Optional.empty(),
                        12,
                        OptionalDouble.empty(),
                        EstimatorName.MAP,
                        SelectionName.MFI,
                        ExposureName.NONE));
        Settings against = options.against().orElseThrow();
        assertThat(against.length()).isEqualTo(12);
        assertThat(against.description()).isEqualTo("MAP, klp with 54321; until 12 items");
    }

    @Test
    void a_rule_of_the_first_configuration_can_be_taken_back() {
        SimulateCommand options =
                command("--standard-error", "0.3", "--items", "a.csv", "--against", "standard-error=none,items=b.csv");

        assertThat(options.settings().standardError()).hasValue(0.3);
        assertThat(options.against().orElseThrow().standardError()).isEmpty();
        assertThat(options.against().orElseThrow().items().file()).hasValue(Path.of("b.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selection=mfl | --against selection is \"mfl\", which must be one of mfi, bopt,",
                "length=0 | --against length is \"0\"",
                "seed=3 | --against has \"seed=3\"",
                "kl | --against has \"kl\", which must be name=value",
                "selection=kl,selection=mfi | --against has selection twice.",
                "exposure=randomesque:0 | --against exposure is \"randomesque:0\", which must be none, 54321 or",
                "exposure=most | --against exposure is \"most\"",
                "estimator=EAPP | --against estimator is \"EAPP\", which must be eap, map, ml or wl."
            })
    void an_invalid_change_is_named(String against, String message) {
        assertThatThrownBy(() -> command("--against", against).against())
                .isInstanceOf(InvalidOption.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @EnumSource(SelectionName.class)
    void every_rule_makes_a_test(SelectionName rule) {
        Configuration configuration =
                Configuration.of(command("--length", "3", "--selection", rule.text(), "--estimator", "ml")
                        .settings());

        double length = new Simulation(EXAMINEES, 1, 1)
                .run(configuration.test())
                .overall()
                .meanLength();

        assertThat(length).isEqualTo(3);
    }

    @Test
    void both_columns_their_difference_and_its_error_are_there_for_all_and_for_each_band() {
        SimulateCommand options = command("--length", "5", "--against", "length=8");
        Configuration first = Configuration.of(options.settings());
        Configuration second = Configuration.of(options.against().orElseThrow());
        Comparison comparison = new Simulation(EXAMINEES, 500, 1).compare(first.test(), second.test());

        String text = new ComparisonReport(first.description(), second.description(), 3).text(comparison);

        assertThat(text)
                .contains("A: 1,000 items, built in; EAP, mfi; until 5 items")
                .contains("B: 1,000 items, built in; EAP, mfi; until 8 items")
                .contains(row("length", "5.000", "8.000", "3.000", "0.000"))
                .contains(row(
                        "RMSE",
                        four(comparison.first().overall().rmse()),
                        four(comparison.second().overall().rmse()),
                        four(comparison.overall().rmse().value()),
                        four(comparison.overall().rmse().standardError())))
                .doesNotContain("NaN");
        for (Measure measure : Measure.ALL) {
            assertThat(text).contains("\n" + measure.title() + " by ability");
        }
        assertThat(text.split("below -2.0", -1)).hasSize(1 + Measure.ALL.size());
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    /** The command with its options read, and not yet carried out. */
    private static SimulateCommand command(String... options) {
        SimulateCommand command = new SimulateCommand();
        Commands.of(command).parseArgs(options);
        return command;
    }

    private static String four(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private static String row(String name, String first, String second, String difference, String error) {
        return "%-24s %12s %12s %12s %12s\n".formatted(name, first, second, difference, error);
    }
}
