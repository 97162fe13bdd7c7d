package dev.rehearse.notify.link;

import dev.rehearse.edge.problem.HttpProblem;

/** The token in the address is wrong, foreign, expired or of an earlier sign-up: all look the same. */
public final class NoSuchLink extends HttpProblem.NotFound {

    private static final String INVALID = "This link is wrong or no longer valid. ";

    private NoSuchLink(String advice) {
        super("No such link", INVALID + advice);
    }

    /** Of a link to confirm: only a new sign-up makes a new one. */
    public static NoSuchLink toConfirm() {
        return new NoSuchLink("Sign up again to get a new one.");
    }

    /** Of a link to unsubscribe: whoever wants to leave must not be sent to sign up. */
    public static NoSuchLink toUnsubscribe() {
        return new NoSuchLink("Use the link in the latest mail, or have the link to your settings mailed to you,"
                + " at /notify/access.");
    }

    /** Of a link to the settings. */
    public static NoSuchLink toSettings() {
        return new NoSuchLink("Have a new link to your settings mailed to you, at /notify/access.");
    }
}
