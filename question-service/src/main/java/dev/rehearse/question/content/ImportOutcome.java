package dev.rehearse.question.content;

import dev.rehearse.question.catalog.CatalogSize;
import java.time.Instant;
import java.util.List;

/** How the last import ended, and what is served since. */
public sealed interface ImportOutcome {

    /** The word in the health check. */
    String state();

    CatalogSize served();

    /** The catalog says what the folder says. */
    record Imported(ImportReport report, CatalogSize served, Instant at) implements ImportOutcome {
        @Override
        public String state() {
            return "imported";
        }
    }

    /**
     * The catalog is as before.
     *
     * @param findings why, a line each
     */
    record Refused(List<String> findings, CatalogSize served) implements ImportOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public String state() {
            return "refused";
        }
    }

    /** There is no content folder; the catalog is as before. */
    record Missing(CatalogSize served) implements ImportOutcome {
        @Override
        public String state() {
            return "missing";
        }
    }
}
