package dev.rehearse.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.ItemPools;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Items whose parameters a calibration has estimated. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibratedItemsTest extends WithOtherServices {

    private static final String JUDGED = "LOGISTIC [0.0] a=1.0 c=0.0 0.5";
    private static final String CALIBRATED = "LOGISTIC [-0.25] a=1.25 c=0.0 0.25";

    @Inject
    Database database;

    @Test
    void interviews_use_the_parameters_that_there_were_at_their_start() {
        var running = starts("output");
        running.answers(true);
        others.tell(ItemPools.Form.CALIBRATED);

        var later = starts("output");
        running.answers(true);

        assertThat(newestModel(running)).isEqualTo(JUDGED);
        assertThat(newestModel(later)).isEqualTo(CALIBRATED);
    }

    @Test
    void the_scores_of_an_open_question_have_the_thresholds_that_were_estimated() {
        others.tell(ItemPools.Form.CALIBRATED);

        assertThat(newestModel(starts("open"))).isEqualTo("GRADED [-1.0, -0.5, 0.5, 2.0] a=2.0 c=0.0 0.1");
    }

    @Test
    void items_without_estimates_stay_as_their_author_judged() {
        others.tell(ItemPools.Form.CALIBRATED);

        assertThat(newestModel(starts("single-choice")))
                .startsWith("LOGISTIC [-1.0] a=1.0 c=0.333")
                .endsWith(" 0.5");
    }

    /** The more is known of its items, the more an interview says of ability. */
    @Test
    void the_error_of_an_ability_is_smaller() {
        var judged = error(starts("output"));
        others.tell(ItemPools.Form.CALIBRATED);

        assertThat(error(starts("output"))).isLessThan(judged);
    }

    private static float error(Candidate candidate) {
        candidate.answersAll(true);
        return candidate.report().statusCode(200).extract().path("ability.standardError");
    }

    private static Candidate starts(String kind) {
        return Candidate.startsWith(Map.of("kinds", List.of(kind)));
    }

    /** Of the question asked last: form, thresholds, discrimination, guessing and uncertainty of the thresholds. */
    private String newestModel(Candidate candidate) {
        return database.value(
                "SELECT concat(model->>'form', ' ', model->>'b', ' a=', model->>'a', ' c=', model->>'c', ' ',"
                        + " model#>>'{uncertainty,difficulty}') FROM interview.turn"
                        + " WHERE kind = 'QUESTION' AND interview = (SELECT id FROM interview.interview WHERE %s)"
                                .formatted(Database.isOf(candidate))
                        + " ORDER BY number DESC LIMIT 1");
    }
}
