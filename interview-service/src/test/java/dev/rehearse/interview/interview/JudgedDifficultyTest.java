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

/** Difficulties that only their authors have judged. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgedDifficultyTest extends WithOtherServices {

    @Inject
    Database database;

    /** The same answers to questions of the same parameters: four of one kind, all rightly answered. */
    @Test
    void they_leave_a_larger_error_than_calibrated_ones() {
        var judged = measured(over());
        others.tell(ItemPools.Form.CERTAIN);
        var certain = measured(over());

        assertThat(judged.error()).isGreaterThan(certain.error());
        assertThat(judged.ability()).isPositive().isLessThan(certain.ability());
    }

    @Test
    void an_interview_reads_its_answers_by_what_was_known_when_it_began() {
        others.tell(ItemPools.Form.CERTAIN);
        var finished = over();
        var before = finished.report().extract().asString();
        var running = starts();
        running.answers(true);
        others.reset();
        var later = starts();

        running.answersAll(true);

        assertThat(finished.report().extract().asString()).isEqualTo(before);
        assertThat(measured(running)).isEqualTo(measured(finished));
        assertThat(uncertain(running)).isEqualTo("0 of 4");
        assertThat(uncertain(later)).isEqualTo("1 of 1");
    }

    /** The same items and the same tag in the older form, without uncertainty. */
    @Test
    void items_of_which_less_was_stored_are_fetched_again() {
        starts();
        database.run("""
                INSERT INTO interview.item_pool (id, topic, tag, items, fetched_at, checked_at)
                SELECT gen_random_uuid(), topic, '"v1-asyncio"',
                       (SELECT jsonb_agg(item #- '{parameters,uncertainty}') FROM jsonb_array_elements(items) item),
                       now(), now()
                FROM interview.item_pool WHERE topic = 'asyncio' AND tag = '"v1-asyncio-3"'
                """);
        others.reset();

        var candidate = new Candidate(
                Candidate.start("asyncio").statusCode(201).extract().path("id"));

        assertThat(others.poolAnswers()).containsOnly(200);
        assertThat(uncertain(candidate)).isEqualTo("1 of 1");
    }

    private record Measured(float ability, float error) {}

    private static Measured measured(Candidate candidate) {
        var report = candidate.report().statusCode(200).extract().jsonPath();
        return new Measured(report.getFloat("ability.ability"), report.getFloat("ability.standardError"));
    }

    private static Candidate starts() {
        return Candidate.startsWith(Map.of("kinds", List.of("output")));
    }

    private static Candidate over() {
        var candidate = starts();
        candidate.answersAll(true);
        return candidate;
    }

    /** The number of its questions stored with an uncertain model. */
    private String uncertain(Candidate candidate) {
        return database.value(
                "SELECT count(*) FILTER (WHERE model ? 'uncertainty') || ' of ' || count(*) FROM interview.turn"
                        + " WHERE kind = 'QUESTION' AND interview = (SELECT id FROM interview.interview WHERE %s)"
                                .formatted(Database.isOf(candidate)));
    }
}
