package dev.rehearse.question.parameters;

import static io.restassured.RestAssured.given;

import dev.rehearse.question.fixture.StoredQuestions;
import dev.rehearse.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a single-choice and an open question on threads, and sends what a calibration found of them. */
abstract class WithCalibratedQuestions {

    static final String API = "/api/author/parameters";
    static final String COLUMNS = "item,model,a,b,b1,b2,b3,b4,c,d,D,covariance,n,infit\n";
    static final String FOUR = "0.04 0 0.01 0 0.01 0.01 0 0.01 0.01 0.01 0 0.01 0.01 0.01 0.01";

    @Inject
    DataSource database;

    UUID choice;
    UUID open;

    @BeforeEach
    void twoQuestions() throws SQLException {
        choice = stored().closed("calibrated-choice", "Which one?");
        open = stored().open("calibrated-open", "Locks", "They lock.");
    }

    @AfterEach
    void removeThem() throws SQLException {
        stored().removeAll();
    }

    StoredQuestions stored() {
        return new StoredQuestions(database);
    }

    static ValidatableResponse puts(String role, String rows, String query) {
        return given().header("Authorization", Tokens.bearer(role))
                .contentType("text/csv")
                .body(COLUMNS + rows)
                .put(API + query)
                .then();
    }

    static ValidatableResponse puts(String rows) {
        return puts("author", rows, "");
    }

    String choiceRow() {
        return choice + "/1,2PL,1.25,-0.25,,,,,0.0,1.0,,0.0625 0.03125 0.0625,212,1.1\n";
    }

    String openRow() {
        return open + "/1,GRM,2.0,,-1.0,-0.5,0.5,2.0,,,," + FOUR + ",90,0.9\n";
    }

    static List<Map<String, Object>> kept() {
        return given().header("Authorization", Tokens.bearer("operator"))
                .get(API + "?topic=threads")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
