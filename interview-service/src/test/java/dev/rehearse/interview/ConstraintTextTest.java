package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a constraint says of a field: to programs in English, to a browser in its language. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintTextTest extends WithOtherServices {

    private static final String LONG = "a".repeat(81);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            interviews | {}                                                | /practiceTest | is missing | fehlt
            interviews | {"practiceTest": " "}                             | /practiceTest | is empty | ist leer
            interviews | {"practiceTest": "LONG"}                          | /practiceTest | may be at most 80 characters long | darf höchstens 80 Zeichen lang sein
            interviews | {"practiceTest": "asyncio", "earlier": MANY}      | /earlier | may have at most 20 entries | darf höchstens 20 Einträge haben
            interviews | {"practiceTest": "asyncio", "kinds": [null]}      | /kinds/0 | must not be null | darf nicht null sein
            interviews/ID/hints | {"position": 0, "number": 1}             | /position | must be 1 or more | muss mindestens 1 sein
            interviews/ID/hints | {"position": 1001, "number": 1}          | /position | must be 1000 or less | darf höchstens 1.000 sein
            engine/probability | {"items": [], "abilities": [0]}           | /items | must have 1 to 1000 entries | muss 1 bis 1.000 Einträge haben
            engine/grade | {"question": "Q", "answer": "A", "rubric": [{"claim": "C", "weight": 0}]} | /rubric/0/weight | must be more than 0 | muss größer als 0 sein
            engine/grade | {"question": "Q", "answer": "A", "rubric": [{"claim": "C", "weight": 1001}]} | /rubric/0/weight | must be 1000 or less | darf höchstens 1.000 sein
            engine/grade | {"question": "Q", "answer": "A", "rubric": [{"claim": "C", "weight": "heavy"}]} | /rubric/0/weight | must be a number, not text | muss eine Zahl sein, ist aber Text
            engine/estimate | {"items": [{"id": "a", "model": "2PL", "discrimination": 1, "difficulty": 0}], "responses": [], "prior": {"mean": 0, "standardDeviation": 0.05}} | /prior/standardDeviation | must be 0.1 or more | muss mindestens 0,1 sein
            engine/grade | {"question": 5, "answer": "A"} | /question | must be text, not a number | muss Text sein, ist aber eine Zahl
            engine/grade | {"question": "Q", "answer": "A", "rubric": [{"claim": "C", "accept": ["LONG LONG", ""]}]} | /rubric/0/accept/1 | is empty | ist leer
            """)
    void a_constraint_speaks_the_language_of_its_reader(
            String path, String body, String field, String english, String german) {
        var sent = body.replace("LONG", LONG).replace("MANY", "[" + "\"a\", ".repeat(20) + "\"a\"]");
        var address = "/api/" + path.replace("ID", "AAAAAAAAAAAAAAAAAAAAAA");

        var problem = given().contentType(ContentType.JSON)
                .header("Accept-Language", "de")
                .body(sent)
                .post(address)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(english))
                .extract()
                .jsonPath();
        String value = problem.getString("errors[0].value");
        assertThat(problem.getString("detail")).isEqualTo(field + quoted("\"", value, "\"") + " " + english);
        given().accept("text/html, application/json;q=0.5")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "de")
                .body(sent)
                .post(address)
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<p class=\"lead\">" + field + quoted("„", value, "“") + " " + german + ".</p>"));
    }

    private static String quoted(String begin, @Nullable String value, String end) {
        return value == null || value.isBlank() ? "" : " " + begin + value + end;
    }
}
