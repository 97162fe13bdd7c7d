package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/** The result of reading a content folder, which is accepted or rejected as a whole. */
public sealed interface Reading {

    /** The folder is valid. */
    record Good(Content content) implements Reading {}

    /** The folder has findings. */
    record Refused(List<Finding> findings) implements Reading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
