package dev.rehearse.question.content;

import dev.rehearse.question.catalog.CatalogSize;
import java.time.Instant;
import java.util.List;

/** The result of the last import. */
public sealed interface ImportOutcome {

    /** The value in the health check. */
    String state();

    CatalogSize served();

    /** The catalog matches the folder. */
    record Imported(ImportReport report, CatalogSize served, Instant at) implements ImportOutcome {
        @Override
        public String state() {
            return "imported";
        }
    }

    /**
     * The folder was rejected and the catalog is unchanged.
     *
     * @param findings the reasons, a line each
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

    /** There is no content folder; the catalog is unchanged. */
    record Missing(CatalogSize served) implements ImportOutcome {
        @Override
        public String state() {
            return "missing";
        }
    }
}
