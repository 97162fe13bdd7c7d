package dev.rehearse.question.practice;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.question.fixture.InterviewService;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a topic page offers of launched practice tests. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(InterviewService.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LaunchedPracticeTestsTest {

    @Test
    void a_topic_has_its_own_practice_test_and_lists_those_over_several_topics() {
        assertThat(page("threads"))
                .contains("Practise: <span lang=\"en\">Threads</span>", "href=\"/interview/practice-tests/threads\"")
                .contains("Also in practice tests over several topics")
                .contains("<a href=\"/interview/practice-tests/python-all\" lang=\"en\">All of Python</a>")
                .doesNotContain("action=\"/notify/subscriptions\"");
    }

    @Test
    void a_topic_of_no_practice_test_lists_none() {
        assertThat(page("asyncio"))
                .contains("action=\"/notify/subscriptions\"")
                .doesNotContain("practice tests over several topics", "/interview/practice-tests/");
    }

    private static String page(String topic) {
        return when().get("/topics/" + topic).then().statusCode(200).extract().asString();
    }
}
