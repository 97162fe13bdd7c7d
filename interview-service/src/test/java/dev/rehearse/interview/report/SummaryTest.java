package dev.rehearse.interview.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.report.Report.Estimate;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sentences at the top of a report. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryTest {

    private static final Outlook FEW_ANSWERS = new Outlook(false, 4, 6, 0.8, null);
    private static final List<CompetencyReport> COMPETENCIES = List.of(
            competency("Tasks, gather and task groups", 0.25),
            competency("Threads and context variables", 0.9),
            competency("Cancellation and timeouts", 1.0));

    private static CompetencyReport competency(String title, double earned) {
        return new CompetencyReport(title, title, 2, earned, new Estimate(0, 0.9, -1.8, 1.8, 0.95));
    }

    @Test
    void titles_are_quoted_in_sentences_since_they_may_have_an_and_of_their_own() {
        assertThat(Summary.of(null, FEW_ANSWERS, COMPETENCIES, Locale.ENGLISH))
                .startsWith("Solid on “Cancellation and timeouts” and “Threads and context variables”."
                        + " “Tasks, gather and task groups” cost you the most. ");
        assertThat(Summary.of(null, FEW_ANSWERS, COMPETENCIES, Locale.GERMAN))
                .startsWith("Sicher bei „Cancellation and timeouts“ und „Threads and context variables“."
                        + " Am meisten gekostet hat „Tasks, gather and task groups“. ");
    }
}
