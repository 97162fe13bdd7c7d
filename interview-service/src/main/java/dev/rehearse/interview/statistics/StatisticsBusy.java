package dev.rehearse.interview.statistics;

import dev.rehearse.edge.problem.HttpProblem;

/** The statistics of another practice test are being calculated. */
final class StatisticsBusy extends HttpProblem.Unavailable {
    StatisticsBusy() {
        super("statistics.busy", 5);
    }
}
