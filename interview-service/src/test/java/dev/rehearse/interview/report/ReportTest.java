package dev.rehearse.interview.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest extends WithOtherServices {

    private static JsonPath reportOf(boolean rightly) {
        var candidate = Candidate.starts();
        candidate.answersAll(rightly);
        return candidate.report().statusCode(200).extract().jsonPath();
    }

    @Test
    void there_is_none_while_the_interview_is_in_progress() {
        var body = Candidate.starts()
                .report()
                .statusCode(409)
                .body("title", equalTo("Interview in progress"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("key");
    }

    @Test
    void an_ability_comes_with_its_error_and_interval() {
        var report = reportOf(true);
        float width = report.getFloat("ability.upper") - report.getFloat("ability.lower");

        assertThat(report.getFloat("ability.ability")).isPositive();
        assertThat(width).isCloseTo(2 * 1.959964f * report.getFloat("ability.standardError"), within(1e-4f));
    }

    @Test
    void who_answers_rightly_stands_above_who_does_not() {
        assertThat(reportOf(true).getFloat("ability.ability"))
                .isGreaterThan(reportOf(false).getFloat("ability.ability"));
    }

    @Test
    void a_level_comes_with_the_probability_of_each_and_the_range_of_the_interval() {
        var report = reportOf(false);
        List<Float> shares = report.getList("level.levels.probability");

        assertThat(report.getString("level.name")).isEqualTo("junior");
        assertThat(report.getString("level.lowest")).isEqualTo("junior");
        assertThat(report.getList("level.levels.name")).isEqualTo(List.of("junior", "mid-level", "senior"));
        assertThat(shares.stream().mapToDouble(Float::doubleValue).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void each_answer_is_shown_against_its_key_with_the_explanation() {
        var candidate = Candidate.starts();
        candidate.answersAll(true);

        candidate
                .report()
                .body("answers", hasSize(5))
                .body("answers.right", everyItem(equalTo(true)))
                .body("answers[0].key", equalTo(List.of("1\n2")))
                .body("answers[0].explanation.html", containsString("Line by line"))
                .body("trajectory.position", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("endReason", equalTo("maximum-length"));
    }

    @Test
    void an_answer_of_nothing_counts_as_wrong() {
        var candidate = Candidate.starts();
        candidate.answersAll(false);

        candidate.report().body("answers.right", everyItem(equalTo(false))).body("answers.given", hasItem(List.of()));
    }
}
