package dev.rehearse.interview.report;

import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.conduct.Interviewer;
import dev.rehearse.interview.conduct.Interviewer.Opened;
import dev.rehearse.interview.conduct.Starter;
import dev.rehearse.interview.interview.Secret;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.procedure.Conduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Quizzes that start from a report: what was missed once more, and five questions on the weakest competency. */
@ApplicationScoped
class Drills {

    private static final int QUESTIONS = 5;

    private final Interviewer interviewer;
    private final Reporter reporter;
    private final Starter starter;

    Drills(Interviewer interviewer, Reporter reporter, Starter starter) {
        this.interviewer = interviewer;
        this.reporter = reporter;
        this.starter = starter;
    }

    /** There is nothing to drill. */
    static final class NothingToDrill extends HttpProblem.Conflict {
        NothingToDrill() {
            super("drill.empty");
        }
    }

    static boolean isMissed(AnswerReport answer) {
        return !answer.right() && Kind.CLOSED.contains(answer.kind());
    }

    /** Starts a quiz of the closed questions that were missed. */
    Opened retry(Secret secret, ClientAddress client) {
        var report = reporter.report(secret, Locale.ENGLISH);
        var missed = report.answers().stream()
                .filter(Drills::isMissed)
                .map(AnswerReport::question)
                .toList();
        return start(interviewer.conduct(secret), missed, client);
    }

    /**
     * Starts a quiz on the weakest competency: questions not asked before come first, the easiest of them at the
     * beginning.
     */
    Opened drill(Secret secret, ClientAddress client) {
        var report = reporter.report(secret, Locale.ENGLISH);
        var weakest = ReportPage.weakest(report).orElseThrow(NothingToDrill::new);
        var conduct = interviewer.conduct(secret);
        var asked = report.answers().stream().map(AnswerReport::question).toList();
        var items = conduct.items().items().stream()
                .filter(item -> Kind.CLOSED.contains(item.kind()) && isOf(item, weakest.id()))
                .sorted(Comparator.<PooledItem, Boolean>comparing(item -> asked.contains(item.id()))
                        .thenComparingDouble(item -> item.parameters().difficulty()))
                .map(PooledItem::id)
                .limit(QUESTIONS)
                .toList();
        return start(conduct, items, client);
    }

    private static boolean isOf(PooledItem item, String competency) {
        var own = item.competency();
        return own != null && own.id().equals(competency);
    }

    private Opened start(Conduct earlier, List<UUID> items, ClientAddress client) {
        if (items.isEmpty()) {
            throw new NothingToDrill();
        }
        return starter.drill(earlier, items, client);
    }
}
