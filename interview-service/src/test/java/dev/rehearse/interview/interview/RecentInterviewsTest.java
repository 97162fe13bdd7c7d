package dev.rehearse.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a process remembers of an interview is what the database has, also after another replica has changed it. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentInterviewsTest extends WithOtherServices {

    @Inject
    Database database;

    @Inject
    Interviews interviews;

    @Test
    void an_interview_is_remembered_as_it_is_stored() {
        var candidate = Candidate.starts();
        assertRemembered(candidate);
        boolean rightly = true;
        while (candidate.looks().extract().path("question") != null) {
            candidate.answers(rightly).statusCode(200);
            assertRemembered(candidate);
            rightly = !rightly;
        }
    }

    @Test
    void an_interview_that_its_candidate_ends_is_remembered_as_it_is_stored() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);

        candidate.finishes().statusCode(200);

        assertRemembered(candidate);
    }

    @Test
    void hints_follow_ups_and_the_candidates_own_judgement_are_remembered_as_they_are_stored() {
        var candidate = Candidate.atOpenQuestion();
        var id = candidate.question().getString("id");
        candidate.takesHint(1).statusCode(200);
        assertRemembered(candidate);
        candidate.sends(1, id, List.of("Something about coffee.")).statusCode(200);
        assertRemembered(candidate);
        candidate.replies(id, 1, "It waits.").statusCode(200);
        assertRemembered(candidate);
        candidate.finishes().statusCode(200);
        assertRemembered(candidate);
    }

    /** A list that is read anew is another one. */
    @Test
    void what_was_said_is_not_read_again() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        var secret = new Secret(candidate.id());
        var before = interviews.bySecret(secret);

        assertThat(interviews.bySecret(secret).turns()).isSameAs(before.turns());

        candidate.answers(true).statusCode(200);
        assertThat(interviews.bySecret(secret).turns()).isNotSameAs(before.turns());
    }

    @Test
    void a_grade_that_another_replica_adds_is_seen() {
        var candidate = Candidate.starts();
        candidate.answers(true).statusCode(200);
        assertRemembered(candidate);

        database.run("INSERT INTO interview.grade (interview, turn, number, grader, version, score, maximum, graded_at)"
                + " SELECT interview, turn, 2, 'later', '1', 0, maximum, now() FROM interview.grade"
                + " WHERE interview = (SELECT id FROM interview.interview WHERE " + Database.isOf(candidate) + ")");

        assertRemembered(candidate);
    }

    @Test
    void what_another_replica_adds_is_seen() {
        var candidate = Candidate.atOpenQuestion();
        candidate.looks().body("question.hints", hasSize(0));

        database.run("INSERT INTO interview.turn (interview, number, kind, question, texts, said_at)"
                + " SELECT id, 2, 'HINT', 1, '{}', now() FROM interview.interview WHERE " + Database.isOf(candidate));

        candidate.looks().body("question.hints", hasSize(1));
    }

    @Test
    void an_answer_is_refused_after_another_replica_has_taken_another_one() {
        var candidate = Candidate.starts();
        var id = candidate.question().getString("id");

        database.run("INSERT INTO interview.turn (interview, number, kind, question, texts, said_at)"
                + " SELECT id, 2, 'ANSWER', 1, '{}', now() FROM interview.interview WHERE " + Database.isOf(candidate));

        candidate.sends(1, id, List.of("a")).statusCode(409);
    }

    @Test
    void an_interview_that_another_replica_ends_is_over() {
        var candidate = Candidate.starts();

        database.run("UPDATE interview.interview SET ended_at = now(), end_reason = 'CANDIDATE' WHERE "
                + Database.isOf(candidate));

        candidate.report().statusCode(200).body("endReason", equalTo("candidate"));
    }

    @Test
    void an_interview_that_another_replica_deletes_is_gone() {
        var candidate = Candidate.starts();

        database.run("DELETE FROM interview.interview WHERE " + Database.isOf(candidate));

        candidate.looks().statusCode(404);
    }

    /** The state by its secret may come from memory, that by its id is always read. */
    private void assertRemembered(Candidate candidate) {
        var remembered = interviews.bySecret(new Secret(candidate.id()));
        var stored = interviews.byId(UUID.fromString(
                database.value("SELECT id FROM interview.interview WHERE " + Database.isOf(candidate))));
        assertThat(remembered).isEqualTo(atTimeOf(remembered, stored));
    }

    private static Found atTimeOf(Found other, Found found) {
        return found.at(other.now());
    }
}
