package dev.rehearse.notify.delivery;

import dev.rehearse.edge.problem.ProblemText;
import java.util.Locale;

/**
 * The reason for a reduced send rate: the mail server accepts fewer connections than all replicas are configured for.
 *
 * @param open current number of connections
 * @param configured maximum number of connections
 * @param reason the last error, as the mail server or the connection reported it
 */
public record Slowdown(int open, int configured, String reason) {

    private ProblemText text() {
        return open == 0
                ? ProblemText.of("slowdown.all", "reason", reason)
                : ProblemText.of("slowdown.some", "open", open)
                        .with("configured", configured)
                        .with("reason", reason);
    }

    /** For an operator, in the language of the page. */
    public String onPage(Locale language) {
        return text().onPage(language);
    }

    /** In English, as in the API and in logs. */
    @Override
    public String toString() {
        return text().toString();
    }
}
