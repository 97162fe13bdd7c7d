package dev.rehearse.cli.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.LogisticModel;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.simulation.DrawnScore;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import dev.rehearse.calibration.csv.ItemBank;
import dev.rehearse.cli.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrateTest {

    private static final List<Item> ITEMS = IntStream.range(0, 8)
            .mapToObj(i -> Item.twoParameterLogistic("i" + i, 0.8 + 0.1 * i, -1.4 + 0.4 * i))
            .toList();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int calibrate(String... arguments) {
        return Script.with(new CalibrateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Responses of 2,000 persons, whose mean ability is this. */
    private Path responses(double mean) throws IOException {
        NormalExaminees examinees = new NormalExaminees(mean, 1, 11);
        String rows = IntStream.range(0, 2000)
                .mapToObj(person -> IntStream.range(0, ITEMS.size())
                        .mapToObj(i -> String.valueOf(DrawnScore.of(
                                ITEMS.get(i).model(), examinees.ability(person), examinees.luck(person, i + 1))))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        String header = ITEMS.stream().map(Item::id).collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("responses.csv"), header + "\n" + rows + "\n");
    }

    @Test
    void parameters_standard_errors_and_fit_are_written_as_a_bank() throws IOException {
        Path bank = folder.resolve("deep/items.csv");

        int code = calibrate("calibrate", responses(0).toString(), "--out", bank.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("2,000 persons, 8 items, 16,000 responses\n");
        assertThat(Files.readAllLines(bank).getFirst())
                .isEqualTo("item,model,a,b,c,d,se_a,se_b,covariance,n,infit,outfit,item_rest,s_x2,s_x2_df,s_x2_p");
        assertThat(ItemBank.readUncertain(bank).items())
                .allSatisfy(item -> assertThat(item.model()).isInstanceOf(UncertainModel.class));
        ItemPool read = ItemBank.read(bank);
        for (Item item : ITEMS) {
            LogisticModel model = LogisticModel.in(read.item(item.id()).model()).orElseThrow();
            LogisticModel truth = LogisticModel.in(item.model()).orElseThrow();
            assertThat(model.discrimination()).isCloseTo(truth.discrimination(), within(0.35));
            assertThat(model.difficulty()).isCloseTo(truth.difficulty(), within(0.3));
        }
    }

    @Test
    void new_items_come_onto_the_scale_of_the_anchors() throws IOException {
        Path anchors = Files.writeString(
                folder.resolve("anchors.csv"), "id,a,b\ni0,0.8,-1.4\ni2,1.0,-0.6\ni4,1.2,0.2\ni6,1.4,1.0\nother,1,0\n");
        Path bank = folder.resolve("items.csv");

        int code = calibrate(
                "calibrate", responses(0.8).toString(), "--anchors", anchors.toString(), "--out", bank.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("8 items of which 4 anchors").containsPattern("ability N\\(0\\.[789]");
        assertThat(ItemBank.read(bank).item("i0")).isEqualTo(ITEMS.getFirst());
        assertThat(LogisticModel.in(ItemBank.read(bank).item("i3").model())
                        .orElseThrow()
                        .difficulty())
                .isCloseTo(-0.2, within(0.3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,y~1,0~0,two | , line 3: item y has the score "two", which must be 0, 1, 2, ...
            x,y~0,1~0,0   | : Item x has no score above 0
            x,y~2,1~0,0~1,0 | : Item x has the score 2, not 0 or 1
            person,item,score | ' has no responses; a practice test gives out those to items with at least 30.'
            """)
    void an_error_names_file_and_line(String text, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text.replace('~', '\n'));

        int code = calibrate("calibrate", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(file + problem);
    }
}
