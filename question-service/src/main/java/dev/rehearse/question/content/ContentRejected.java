package dev.rehearse.question.content;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/** The content uses a name or an id that belongs to a question or topic of authors. */
final class ContentRejected extends RuntimeException {

    private final transient List<Finding> findings;

    ContentRejected(List<Finding> findings) {
        super("content has names that authors have taken");
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
