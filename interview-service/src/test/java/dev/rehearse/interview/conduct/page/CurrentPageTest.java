package dev.rehearse.interview.conduct.page;

import static org.hamcrest.Matchers.containsString;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.Pages;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The links to the page itself, and to the section that it is in, are marked. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CurrentPageTest extends WithOtherServices {

    private static final String TESTS = "/interview/practice-tests";
    private static final String MINE = "/interview/mine";

    @Test
    void practice_tests_and_each_of_them() {
        Candidate.launch("asyncio");

        assertMarked(TESTS, TESTS, "page");
        assertMarked(TESTS + "/asyncio", TESTS, "true");
    }

    @Test
    void own_interviews_and_each_of_them_with_its_report() {
        var candidate = Candidate.starts();

        assertMarked(MINE, MINE, "page");
        assertMarked("/interview/interviews/" + candidate.id(), MINE, "true");
        candidate.answersAll(true);
        assertMarked("/interview/interviews/" + candidate.id() + "/report", MINE, "true");
    }

    private static void assertMarked(String path, String link, String mark) {
        var marked = "<a href=\"" + link + "\" aria-current=\"" + mark + "\">";

        Pages.page(path).statusCode(200).body(containsString(marked));
    }
}
