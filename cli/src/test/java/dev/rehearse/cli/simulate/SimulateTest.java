package dev.rehearse.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.adaptive.simulation.Simulation;
import dev.rehearse.adaptive.simulation.SimulationResult;
import dev.rehearse.cli.Script;
import dev.rehearse.terminal.command.Commands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateTest {

    private static final NormalExaminees EXAMINEES = new NormalExaminees(0, 1, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lenght 5 | simulate has no option \"--lenght\".",
                "--length | --length needs a value.",
                "--length 5 --length 6 | --length is given twice.",
                "--length 0 | --length is \"0\", which must be a whole number from 1 to 1000.",
                "--examinees 0 | --examinees is \"0\", which must be a whole number from 1 to 10000000.",
                "--standard-error NaN | --standard-error is \"NaN\", which must be a positive number.",
                "--seed x | --seed is \"x\", which must be a whole number.",
                "--settings none.yaml | --settings names none.yaml, which cannot be read:",
                "--items none.csv | --items names none.csv, which cannot be read:",
                "--against selection=mfl | --against selection is \"mfl\", which must be one of mfi, bopt,"
            })
    void an_invalid_option_is_named(String options, String sentence) {
        var err = new StringWriter();

        int code = Script.with(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(("simulate " + options).split(" ", -1));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void a_line_that_is_no_item_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("items.csv"), "id,discrimination,difficulty\ngil,1.2,0\nasync,high,1\n");

        assertThatThrownBy(() -> ItemFile.read("--items", file, ParameterKind.CERTAIN))
                .hasMessageContainingAll("line 3", "async,high,1");
        assertThatThrownBy(() -> ItemFile.read("--items", folder.resolve("none"), ParameterKind.CERTAIN))
                .isInstanceOf(InvalidOption.class);
    }

    @Test
    void items_come_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("items.csv"), "id,discrimination,difficulty\ngil,1.2,0\nasync,0.8,1,0.25\n");

        Configuration configuration =
                Configuration.of(command("--items", file.toString()).settings());

        assertThat(configuration.test().pool().items())
                .containsExactly(
                        Item.twoParameterLogistic("gil", 1.2, 0),
                        new Item("async", Logistic.threeParameter(1, 0.8, 1, 0.25)));
    }

    @Test
    void a_file_has_all_of_a_test(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("test.yaml"), """
                estimator:
                  type: ExpectedAPosteriori
                  prior: {type: NormalPrior, mean: 0.2, standardDeviation: 1.1}
                selection:
                  type: Randomesque
                  best: 3
                  rule: {type: MaximumInformation}
                stoppingRules:
                  - {type: MaximumLength, items: 7}
                constraints:
                  - {type: Enemies, itemIds: [1, 2]}
                """);

        Configuration configuration =
                Configuration.of(command("--settings", file.toString()).settings());

        assertThat(configuration.length()).isEqualTo(7);
        assertThat(new Simulation(EXAMINEES, 50, 1)
                        .run(configuration.test())
                        .overall()
                        .meanLength())
                .isEqualTo(7);
        assertThat(configuration.description()).isEqualTo("1,000 items, built in; settings of " + file);
    }

    @Test
    void a_fault_in_a_file_with_settings_is_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("test.json");

        assertThat(refusal(file, "{\"stoppingRules\": [{\"type\": \"MaximumLength\", \"items\": \"ten\"}]}"))
                .startsWith(file + ": stoppingRules[0].items is \"ten\", which must be a whole number");
        assertThat(refusal(file, "{\n\"seed\": [}")).startsWith(file + ", line 2: neither YAML nor JSON");
        assertThat(refusal(file, "seed: 1\nseed: 2\n"))
                .contains(file.toString())
                .contains("seed");
        assertThat(refusal(file, "")).startsWith(file + " has no settings of a test");
        assertThat(refusal(file, "constraints: [{type: Enemies, itemIds: [1, none]}]"))
                .contains("none is not in the pool");
    }

    @Test
    void a_file_replaces_the_options_of_a_test(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("test.yaml"), "seed: 1\n");

        assertThatThrownBy(() ->
                        command("--settings", file.toString(), "--length", "5").settings())
                .isInstanceOf(InvalidOption.class)
                .hasMessage("--settings and --length are both given; the file has all of the test.");
        assertThat(command("--length", "5", "--against", "settings=" + file)
                        .against()
                        .orElseThrow()
                        .file())
                .contains(file);
    }

    private static String refusal(Path file, String text) throws IOException {
        Files.writeString(file, text);
        var err = new StringWriter();
        int code = Script.with(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .execute("simulate", "--settings", file.toString());
        assertThat(code).isEqualTo(2);
        return err.toString();
    }

    @Test
    void the_table_has_all_examinees_and_each_band() {
        Configuration configuration = Configuration.of(command("--length", "5").settings());
        SimulationResult result = new Simulation(EXAMINEES, 500, 1).run(configuration.test());

        String text = new Report(configuration.description(), 3).text(result);

        assertThat(text).contains("1,000 items", "500 examinees N(0, 1), seed 3", "below -2.0", "2.0 and above");
        assertThat(text).doesNotContain("NaN");
    }

    @Test
    void no_line_of_the_table_is_wrapped_at_80_columns() {
        Configuration configuration = Configuration.of(command("--length", "5").settings());
        SimulationResult result = new Simulation(EXAMINEES, 500, 1).run(configuration.test());

        String text = new Report(configuration.description(), 3).text(result);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void pictures_are_well_formed_and_all_their_points_have_a_place() throws Exception {
        Simulated first = simulated("A", "--length", "5");
        Simulated second = simulated("B", "--length", "7");

        for (Pictures pictures : List.of(new Pictures(List.of(first)), new Pictures(List.of(first, second)))) {
            for (String svg : List.of(
                    pictures.information(),
                    pictures.bias(),
                    pictures.rmse(),
                    pictures.coverage(),
                    pictures.exposure(),
                    pictures.trajectory(EXAMINEES))) {
                assertThat(parsed(svg)).isEqualTo("svg");
                assertThat(svg).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void two_tests_are_told_apart_in_each_picture_without_colour() {
        Pictures pictures = new Pictures(List.of(simulated("A", "--length", "5"), simulated("B", "--length", "7")));

        for (String svg : List.of(
                pictures.information(),
                pictures.bias(),
                pictures.rmse(),
                pictures.coverage(),
                pictures.exposure(),
                pictures.trajectory(EXAMINEES))) {
            assertThat(svg)
                    .contains("stroke-dasharray='9 5'")
                    .containsPattern(">(A: |RMSE, A|.*used, A)")
                    .containsPattern(">(B: |RMSE, B|.*used, B)");
        }
    }

    @Test
    void a_name_may_hold_any_character() throws Exception {
        String svg = new Chart("a < b & c's", Axis.around("<", 0, 1), Axis.around("&", 0, 1))
                .line("<&'", Stroke.FIRST, new double[] {0}, new double[] {1})
                .svg();

        assertThat(parsed(svg)).isEqualTo("svg");
    }

    @Test
    void the_possible_information_is_that_of_the_best_items_anywhere() {
        Simulated test = simulated("", "--length", "1");

        double atZero = test.configuration().test().pool().items().stream()
                .mapToDouble(item -> item.information(0))
                .max()
                .orElseThrow();

        assertThat(Simulated.abilities()[50]).isZero();
        assertThat(test.possibleInformation()[50]).isEqualTo(atZero);
    }

    /** The command with its options read, and not yet carried out. */
    private static SimulateCommand command(String... options) {
        SimulateCommand command = new SimulateCommand();
        Commands.of(command).parseArgs(options);
        return command;
    }

    private static Simulated simulated(String label, String... options) {
        Configuration configuration = Configuration.of(command(options).settings());
        return new Simulated(label, configuration, new Simulation(EXAMINEES, 500, 1).run(configuration.test()));
    }

    private static String parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTagName();
    }
}
