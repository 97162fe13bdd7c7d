package dev.rehearse.interview.report;

import dev.rehearse.edge.problem.HttpProblem;

/** There is no report before the interview is over, because it shows the keys. */
final class ReportNotReady extends HttpProblem.Conflict {
    ReportNotReady() {
        super("report.not-ready");
    }
}
