package dev.rehearse.notify.link;

import dev.rehearse.edge.problem.HttpProblem;

/** The token in the address is wrong, foreign, expired or of an earlier sign-up: all look the same. */
public final class NoSuchLink extends HttpProblem.NotFound {
    public NoSuchLink() {
        super("No such link", "This link is wrong or no longer valid. Sign up again to get a new one.");
    }
}
