package dev.rehearse.interview.conduct.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TooLittleTest extends WithOtherServices {

    @Test
    void an_answer_whose_points_do_not_count_for_a_fifth_is_too_little_and_not_wrong() {
        var candidate = Candidate.atOpenQuestion();
        var question = candidate.question().getString("id");
        candidate.takesHint(1).statusCode(200);
        candidate.sends(1, question, List.of("The value of the expression is the result of the awaitable."));
        candidate.finishes().statusCode(200);

        var report = Pages.page("/interview/interviews/" + candidate.id() + "/report")
                .extract()
                .asString();

        assertThat(report).contains("✓ made", "Too little").doesNotContain(">Wrong<");
    }
}
