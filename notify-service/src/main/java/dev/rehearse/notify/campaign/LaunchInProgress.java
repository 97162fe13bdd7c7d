package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;

/** A concurrent request is storing the same launch; a retry gets its result. */
final class LaunchInProgress extends HttpProblem.Conflict {
    LaunchInProgress() {
        super("launch.in-progress");
    }
}
