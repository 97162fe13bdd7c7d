package dev.rehearse.interview.grade;

import dev.rehearse.edge.problem.HttpProblem;

/** More answers wait for a grade than this replica can grade soon. */
final class GraderBusy extends HttpProblem.Unavailable {

    private static final int RETRY_AFTER_SECONDS = 5;

    GraderBusy() {
        super("grade.busy", RETRY_AFTER_SECONDS);
    }
}
