package dev.rehearse.notify.operator;

import dev.rehearse.edge.problem.HttpProblem;

/** The pages are not for whoever asks, or not any more. */
final class NotSignedIn extends HttpProblem {

    private NotSignedIn(int status, String title, String detail) {
        super(status, title, detail);
    }

    static NotSignedIn yet() {
        return new NotSignedIn(401, "Sign in", "These pages are for operators.");
    }

    static NotSignedIn badToken() {
        return new NotSignedIn(
                401,
                "Not signed in",
                "This token is not valid here. It may have expired, or not be of this installation.");
    }

    static NotSignedIn otherRole() {
        return new NotSignedIn(403, "Not allowed", "This token is valid, but not one of an operator.");
    }
}
