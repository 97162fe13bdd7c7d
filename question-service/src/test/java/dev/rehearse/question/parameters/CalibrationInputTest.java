package dev.rehearse.question.parameters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of calibrations that cannot be stored. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationInputTest extends WithCalibratedQuestions {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "ID/1,5PL,1,0,,,,,,,,V,9,|model|5PL",
                "ID/1,NRM,1,0,,,,,,,,V,9,|model|NRM",
                "ID/1,GRM,1,,-1,1,,,,,,0.01 0 0.01 0 0 0.01,9,|model|GRM",
                "ID/1,2PL,0,0,,,,,,,,V,9,|a|0",
                "ID/1,2PL,x,0,,,,,,,,V,9,|a|x",
                "ID/1,2PL,1,,,,,,,,,V,9,|b|!!",
                "ID/1,2PL,1,NaN,,,,,,,,V,9,|b|NaN",
                "ID/1,3PL,1,0,,,,,1.2,,,V,9,|c|1.2",
                "ID/1,4PL,1,0,,,,,0.2,0.9,,V,9,|model|4PL",
                "ID/1,3PL,1,0,,,,,0.2,0.9,,V,9,|d|0.9",
                "ID/1,2PL,1,0,,,,,,,1.702,V,9,|D|1.702",
                "ID/1,GRM,1,,1,0,,,,,,V,9,|b2|0",
                "ID/1,2PL,1,0,,,,,,,,V,0,|n|0",
                "ID/1,2PL,1,0,,,,,,,,V,,|n|!!",
                "ID/1,2PL,1,0,,,,,,,,,9,|covariance|!!",
                "ID/1,2PL,1,0,,,,,,,,0.01 0,9,|covariance|0.01 0",
                "ID/1,2PL,1,0,,,,,,,,0.01 y 0.01,9,|covariance|0.01 y 0.01",
                "ID/1,2PL,1,0,,,,,,,,0.01 0.5 0.01,9,|covariance|0.01 0.5 0.01",
                "ID/1,2PL,1,0,,,,,,,,-0.01 0 0.01,9,|covariance|-0.01 0 0.01",
                "ID/1,2PL,1,0,,,,,,,,0.01 0 49,9,|covariance|0.01 0 49",
                "ID,2PL,1,0,,,,,,,,V,9,|item|ID",
                "ID/0,2PL,1,0,,,,,,,,V,9,|item|ID/0",
                "ID/7,2PL,1,0,,,,,,,,V,9,|item|ID/7",
                "q7/1,2PL,1,0,,,,,,,,V,9,|item|q7/1",
                ",2PL,1,0,,,,,,,,V,9,|item|!!",
                "00000000-0000-0000-0000-000000000000/1,2PL,1,0,,,,,,,,V,9,|item|00000000-0000-0000-0000-000000000000/1"
            })
    void a_row_that_cannot_be_is_named_by_line_column_and_value_and_no_other_row_is_stored(
            String row, String column, String value) {
        puts(openRow() + row.replace("ID", choice.toString()).replace("V", "0.01 0 0.01") + "\n")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Parameters not stored"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("line 3 " + column))
                .body("errors[0].value", equalTo(value.replace("ID", choice.toString())));

        assertThat(kept()).isEmpty();
    }

    @Test
    void errors_of_all_rows_are_named() {
        puts(choiceRow() + choiceRow() + openRow().replace(",GRM,2.0,,", ",2PL,2.0,0,"))
                .statusCode(400)
                .body("detail", equalTo("Nothing was stored; number of errors: 2."))
                .body("errors.field", containsInAnyOrder("line 3 item", "line 4 covariance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "item,a\n", "model,a\nx,1\n", "item,item\nx,1\n", "item,a\nx\n", "item,a\n\"x,1\n"})
    void a_file_that_is_none_is_refused(String file) {
        given().header("Authorization", Tokens.bearer("author"))
                .contentType("text/csv")
                .body(file)
                .put(API)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1));
    }
}
