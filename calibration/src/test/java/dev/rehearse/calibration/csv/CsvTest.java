package dev.rehearse.calibration.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.item.TwoParameterLogistic;
import dev.rehearse.adaptive.item.UncertainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    @Test
    void responses_are_a_line_per_person() throws IOException {
        ResponseFile file = ResponseFile.read(file("\uFEFFperson,x,\"y, z\"\r\nanna,1,0\r\nben,NA,2\r\ncleo,,\r\n"));

        assertThat(file.itemIds()).containsExactly("x", "y, z");
        assertThat(file.persons())
                .isEqualTo(Map.of(
                        "anna",
                        List.of(new Response("x", 1), new Response("y, z", 0)),
                        "ben",
                        List.of(new Response("y, z", 2)),
                        "cleo",
                        List.of()));
        assertThat(file.responses().persons()).isEqualTo(3);
    }

    @Test
    void responses_are_a_line_per_response_with_time_and_skips() throws IOException {
        ResponseFile file = ResponseFile.read(file("item,person,score,seconds\nx,anna,1,12.5\ny,anna,,30\nx,ben,0,\n"));

        assertThat(file.persons().get("anna"))
                .containsExactly(
                        new Response("x", 1).in(Duration.ofMillis(12_500)),
                        Response.skipped("y").in(Duration.ofSeconds(30)));
        assertThat(file.responses().row(0)).containsExactly(1, -1);
    }

    @Test
    void a_file_without_a_column_of_persons_numbers_them() throws IOException {
        assertThat(ResponseFile.read(file("x,y\n1,0\n0,1\n")).persons()).containsOnlyKeys("1", "2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person,x~anna,1~ben,right      | line 3: item x has the score "right"
            person,x~anna,-1               | line 2: item x has the score "-1"
            person,x~anna,1~anna,0         | line 3: person anna has a line already
            person,x,x~anna,1,0            | line 1: the column "x" is named twice
            person,x~anna,1,1              | line 2: it has 3 cells, and there are 2 columns
            x,"y~1,0                       | line 1: a quote is never closed
            person,item,score~a,x,1~a,x,0  | line 3: person a has answered item x already
            person,item,score,seconds~a,x,1,-2 | line 2: seconds are "-2"
            """)
    void an_error_names_file_and_line(String text, String message) throws IOException {
        Path file = file(text.replace('~', '\n'));

        assertThatThrownBy(() -> ResponseFile.read(file))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageStartingWith(file + ", " + message);
    }

    @Test
    void a_missing_or_empty_file_is_named() throws IOException {
        assertThatThrownBy(() -> ResponseFile.read(folder.resolve("none.csv")))
                .hasMessage(folder.resolve("none.csv") + ": there is no such file");
        assertThatThrownBy(() -> ResponseFile.read(file(""))).isInstanceOf(InvalidCsv.class);
    }

    @Test
    void a_bank_holds_items_of_any_model() throws IOException {
        Path file = file("""
                id,model,a,b,c,d,b1,b2,a1,a2,c1,c2,se_a
                w,,1.2,-0.5,,,,,,,,,0.1
                x,3PL,1.1,0.3,0.2,,,,,,,,0.2
                y,GRM,0.9,,,,-1,0.5,,,,,
                z,NRM,,,,,,,0.5,1,0.2,-0.1,
                """);

        assertThat(ItemBank.read(file).items().stream().<ItemResponseModel>map(Item::model))
                .containsExactly(
                        new TwoParameterLogistic(1.2, -0.5),
                        new Logistic(1, 1.1, 0.3, 0.2, 1),
                        new GradedResponse(1, 0.9, -1, 0.5),
                        new NominalResponse(new double[] {0.5, 1}, new double[] {0.2, -0.1}));
    }

    @Test
    void a_bank_says_how_uncertain_its_items_are() throws IOException {
        Path file = file("""
                id,model,a,b,c,b1,b2,a1,c1,se_a,se_b,se_c,se_b1,se_b2,se_a1,se_c1,covariance
                v,,1.2,-0.5,,,,,,,,,,,,,
                w,,1.2,-0.5,,,,,,0.1,0.2,,,,,,
                x,3PL,1.1,0.3,0.2,,,,,0.1,0.2,0.05,,,,,
                y,GRM,0.9,,,-1,0.5,,,0.1,,,0.2,0.3,,,0.01 0.002 0.04 0 0.03 0.09
                z,NRM,,,,,,0.5,0.2,,,,,,0.1,0.2,
                """);

        assertThat(ItemBank.readUncertain(file).items().stream().<ItemResponseModel>map(Item::model))
                .containsExactly(
                        new TwoParameterLogistic(1.2, -0.5),
                        UncertainModel.of(new TwoParameterLogistic(1.2, -0.5), new double[][] {
                            {0.1 * 0.1, 0}, {0, 0.2 * 0.2}
                        }),
                        UncertainModel.of(new Logistic(1, 1.1, 0.3, 0.2, 1), new double[][] {
                            {0.1 * 0.1, 0, 0}, {0, 0.2 * 0.2, 0}, {0, 0, 0.05 * 0.05}
                        }),
                        UncertainModel.of(
                                new GradedResponse(1, 0.9, -1, 0.5),
                                new double[][] {{0.01, 0.002, 0}, {0.002, 0.04, 0.03}, {0, 0.03, 0.09}}),
                        UncertainModel.of(new NominalResponse(new double[] {0.5}, new double[] {0.2}), new double[][] {
                            {0.1 * 0.1, 0}, {0, 0.2 * 0.2}
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,a,b,se_a~x,1,0,much         | line 2: se_a is "much", which must be a number
            id,a,b,se_a~x,1,0,-1           | line 2: se_a is "-1", which must not be negative
            id,a,b,covariance~x,1,0,1 0    | line 2: covariance has 2 numbers
            id,a,b,covariance~x,1,0,1 0 NaN | line 2: covariance is "NaN"
            id,a,b,covariance~x,1,0,1      | line 2: Item x has covariance of size 1
            id,a,b,covariance~x,1,0,1 2 1  | line 2: Item x has variance
            """)
    void an_error_in_what_is_uncertain_names_file_and_line(String text, String message) throws IOException {
        Path file = file(text.replace('~', '\n'));

        assertThatThrownBy(() -> ItemBank.readUncertain(file))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageStartingWith(file + ", " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,a,b~x,-1,0        | line 2: Item x has
            id,a,b~x,1,~y,1,0    | line 2: b is "", which must be a number
            id,a,b~x,one,0       | line 2: a is "one"
            id,model~x,5PL       | line 2: the model is "5PL"
            id,model~x,GRM       | line 2: there is no b1
            a,b~1,0              | line 2: An item
            id,a,b~x,1,0~x,1,1   | Item x is twice in the pool
            id,a,b               | The item pool has no item
            """)
    void an_error_in_a_bank_names_file_and_line(String text, String message) throws IOException {
        Path file = file(text.replace('~', '\n'));

        assertThatThrownBy(() -> ItemBank.read(file))
                .isInstanceOf(InvalidCsv.class)
                .hasMessageMatching(Pattern.quote(file.toString()) + "[,:] " + Pattern.quote(message) + ".*");
    }
}
