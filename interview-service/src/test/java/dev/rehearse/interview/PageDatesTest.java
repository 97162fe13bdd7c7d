package dev.rehearse.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.edge.site.PageDates;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates on pages, as the language of the page writes them. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDatesTest extends WithOtherServices {

    private static String page(String address, String language, String interviews) {
        return given().basePath("/")
                .accept("text/html")
                .header("Accept-Language", language)
                .cookie("interviews", interviews)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_report_says_when_to_review_as_its_language_does(String language) {
        var candidate = Candidate.starts();
        candidate.answersAll(false);
        var due = candidate.report().extract().<String>path("reviews[0].due");

        var report = page("/interview/interviews/" + candidate.id() + "/report", language, candidate.id());

        var shown = new PageDates(Locale.of(language)).day(LocalDate.parse(due));
        assertThat(report).contains("<time datetime=\"" + due + "\">" + shown + "</time>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_list_of_own_interviews_says_when_each_was_started(String language) {
        var candidate = Candidate.starts();
        var started = candidate.looks().extract().<String>path("startedAt");

        var mine = page("/interview/mine", language, candidate.id());

        var shown = new PageDates(Locale.of(language)).day(Instant.parse(started));
        assertThat(mine).contains("<time datetime=\"" + started + "\">" + shown + "</time>");
    }
}
