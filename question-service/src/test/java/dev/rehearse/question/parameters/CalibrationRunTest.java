package dev.rehearse.question.parameters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.adaptive.design.KindParameters;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.calibration.Calibration;
import dev.rehearse.calibration.CalibrationItem;
import dev.rehearse.calibration.CalibrationSettings;
import dev.rehearse.calibration.ItemForm;
import dev.rehearse.calibration.Population;
import dev.rehearse.calibration.Responses;
import dev.rehearse.calibration.csv.CalibrationFile;
import dev.rehearse.calibration.csv.ItemBank;
import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code ./rehearse calibrate}, sent as they are. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationRunTest {

    private static final String API = "/api/author/parameters";
    private static final int ITEMS = 4;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private final List<String> items = new ArrayList<>();

    @BeforeEach
    void questions() throws SQLException {
        for (int i = 0; i < ITEMS; i++) {
            items.add(stored().closed("calibrated-" + i, "Which one?") + "/1");
        }
        items.add(stored().open("calibrated-open", "Locks", "They lock.") + "/1");
    }

    @AfterEach
    void removeThem() throws SQLException {
        stored().removeAll();
    }

    private StoredQuestions stored() {
        return new StoredQuestions(database);
    }

    /** Of 200 persons who are right the more often the abler they are. */
    private Responses responses() {
        var random = new Random(7);
        var persons = new ArrayList<List<Response>>();
        for (int person = 0; person < 200; person++) {
            double ability = random.nextGaussian();
            var given = new ArrayList<Response>();
            for (int item = 0; item < ITEMS; item++) {
                given.add(new Response(items.get(item), ability + random.nextGaussian() > 0.5 * item - 1 ? 1 : 0));
            }
            given.add(new Response(items.getLast(), Math.clamp(Math.round(2 + ability + random.nextGaussian()), 0, 4)));
            persons.add(given);
        }
        return Responses.of(items, persons);
    }

    private ValidatableResponse send(Path file) throws IOException {
        return given().header("Authorization", Tokens.bearer("operator"))
                .contentType("text/csv")
                .body(Files.readAllBytes(file))
                .put(API)
                .then();
    }

    @Test
    void what_a_calibration_writes_is_stored_as_it_is_and_anchors_the_next_one() throws IOException {
        var responses = responses();
        var file = folder.resolve("calibration.csv");
        CalibrationFile.write(
                file, Calibration.of(responses, ItemForm.GRADED_RESPONSE, CalibrationSettings.STANDARD), responses);

        send(file)
                .statusCode(200)
                .body("items", hasSize(ITEMS + 1))
                .body("items.responses", equalTo(List.of(200, 200, 200, 200, 200)))
                .body(
                        "items.parameters.model",
                        equalTo(List.of("logistic", "logistic", "logistic", "logistic", "graded")));

        var bank = Files.writeString(
                folder.resolve("bank.csv"),
                given().header("Authorization", Tokens.bearer("operator"))
                        .get(API + "/anchors?topic=threads")
                        .asString());
        var anchors = ItemBank.read(bank);
        var withOneNew = items.stream()
                .map(item -> item.equals(items.getLast())
                        ? CalibrationItem.free(item, ItemForm.GRADED_RESPONSE)
                        : CalibrationItem.anchor(item, anchors.item(item).model()))
                .toList();
        CalibrationFile.write(
                file,
                Calibration.of(
                        responses, withOneNew, CalibrationSettings.STANDARD.population(Population.MEAN_AND_VARIANCE)),
                responses);

        send(file).statusCode(200).body("anchors", equalTo(ITEMS)).body("items", hasSize(1));
    }

    @Test
    void an_open_question_has_as_many_thresholds_as_interviews_begin_with() {
        assertThat(KindParameters.thresholds()).hasSize(4);
    }
}
