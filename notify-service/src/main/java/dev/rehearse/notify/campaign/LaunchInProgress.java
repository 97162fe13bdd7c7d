package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;

/** The same launch is being stored at this moment; asked again in a while, its answer is there. */
final class LaunchInProgress extends HttpProblem.Conflict {
    LaunchInProgress() {
        super("launch.in-progress");
    }
}
