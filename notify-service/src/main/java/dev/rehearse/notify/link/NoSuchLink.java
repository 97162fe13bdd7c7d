package dev.rehearse.notify.link;

import dev.rehearse.edge.problem.HttpProblem;

/** The token in the address is wrong, foreign, expired or of an earlier sign-up: all look the same. */
public final class NoSuchLink extends HttpProblem.NotFound {

    private NoSuchLink(String code) {
        super(code);
    }

    /** Of a link to confirm: only a new sign-up makes a new one. */
    public static NoSuchLink toConfirm() {
        return new NoSuchLink("link.to-confirm");
    }

    /** For a link to unsubscribe: the detail does not suggest signing up again. */
    public static NoSuchLink toUnsubscribe() {
        return new NoSuchLink("link.to-unsubscribe");
    }

    /** Of a link to the settings. */
    public static NoSuchLink toSettings() {
        return new NoSuchLink("link.to-settings");
    }
}
