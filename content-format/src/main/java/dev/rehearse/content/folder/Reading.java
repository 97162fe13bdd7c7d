package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/** The result of reading a content folder: it is good as a whole, or refused as a whole. */
public sealed interface Reading {

    /** All of it is good. */
    record Good(Content content) implements Reading {}

    /** Something is wrong with it. */
    record Refused(List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
