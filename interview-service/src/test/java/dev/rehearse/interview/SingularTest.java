package dev.rehearse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.operator.OperatorWords;
import dev.rehearse.interview.report.ReportWords;
import dev.rehearse.testing.Postgres;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Texts with a number, where it is one. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SingularTest {

    @Test
    void a_report_counts_in_the_singular() {
        var english = in("en", ReportWords.class);
        var german = in("de", ReportWords.class);

        assertThat(english.evidence(1, "0.5", 0)).contains("at least 1 answer that counts (so far 0)");
        assertThat(german.evidence(1, "0.5", 0)).contains("mindestens 1 Antwort, die zählt (bisher 0)");
        assertThat(german.evidence(2, "0.5", 0)).contains("mindestens 2 Antworten, die zählen (bisher 0)");
        assertThat(german.more(1)).isEqualTo("Ein weiteres Interview mit neuen Fragen würde es klären.");
        assertThat(german.more(2)).isEqualTo("2 weitere Interviews mit neuen Fragen würden es klären.");
    }

    @Test
    void an_operator_reads_one_length_where_there_is_one() {
        var english = in("en", OperatorWords.class);
        var german = in("de", OperatorWords.class);

        assertThat(english.size(5, 5)).isEqualTo("5 questions");
        assertThat(english.size(1, 1)).isEqualTo("1 question");
        assertThat(german.size(1, 1)).isEqualTo("1 Frage");
        assertThat(english.minutes(1)).isEqualTo("1 minute");
        assertThat(german.minutes(1)).isEqualTo("1 Minute");
    }

    private static <T> T in(String language, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language));
    }
}
