package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentOutcomeTest {

    private static List<String> said(String data) {
        var readiness = """
            {"status": "UP", "checks": [{"name": "other", "status": "UP"},
             {"name": "content", "status": "UP", "data": %s}]}\
            """.formatted(data);
        return ContentOutcome.read(readiness).orElseThrow().lines("question-service.log");
    }

    @Test
    void an_import_that_went_well_needs_no_word() {
        assertThat(said("""
            {"state": "imported", "findings": 0, "topics": 1, "questions": 6}\
            """)).isEmpty();
    }

    @Test
    void a_refused_import_is_told_with_its_findings_and_with_what_is_served() {
        assertThat(said("""
            {"state": "refused", "findings": 3, "report": "a.md:1: title missing\\nb.md:2: id twice",
             "topics": 1, "questions": 6}\
            """))
                .containsExactly(
                        "The content was not imported: 3 findings. The catalog of before is served: 1 topic, 6"
                                + " questions.",
                        "  a.md:1: title missing",
                        "  b.md:2: id twice",
                        "  and 1 more, see question-service.log");
    }

    @Test
    void an_empty_catalog_is_called_so() {
        assertThat(said("""
            {"state": "refused", "findings": 1, "report": "a.md:1: title missing", "topics": 0, "questions": 0}\
            """))
                .containsExactly(
                        "The content was not imported: 1 finding. Nothing is served: the catalog is empty.",
                        "  a.md:1: title missing");
        assertThat(said("""
            {"state": "missing"}\
            """))
                .containsExactly("There is no content folder. Nothing is served: the catalog" + " is empty.");
    }

    @Test
    void a_service_that_does_not_say_is_no_failure() {
        assertThat(ContentOutcome.read("hello")).isEmpty();
        assertThat(ContentOutcome.read("{}")).isEmpty();
        assertThat(ContentOutcome.read("{\"checks\": []}")).isEmpty();
    }
}
