package dev.rehearse.interview.conduct.page;

import static org.assertj.core.api.Assertions.assertThat;

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

@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartPageTest extends WithOtherServices {

    @Test
    void the_start_page_has_its_buttons_before_what_there_is_to_read() {
        Candidate.launch("asyncio");

        var page = Pages.page("/interview/practice-tests/asyncio").extract().asString();

        assertThat(page)
                .containsSubsequence(
                        "<h1>Practice test: ",
                        "no account needed",
                        "Start the interview",
                        "Start the quiz",
                        "<h2>The interview</h2>",
                        "<h2>The quiz</h2>",
                        "<h2>What it is about</h2>");
    }
}
