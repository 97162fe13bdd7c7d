package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.ProblemText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why a campaign is paused, for a reader of any language.
 *
 * @param code of a message in {@code META-INF/problems.properties}
 * @param arguments of the message, by name
 */
public record PauseReason(String code, Map<String, String> arguments) {

    private static final Set<String> COUNTS = Set.of("refused", "mails", "complaints");

    /** Earlier releases stored a sentence, which does not look like a code. */
    private static final String CODE = "pause\\.[a-z-]+";

    public PauseReason {
        arguments = Map.copyOf(arguments);
    }

    static boolean isCode(String stored) {
        return stored.matches(CODE);
    }

    static PauseReason byOperator() {
        return new PauseReason("pause.operator", Map.of());
    }

    /** {@code reply} is what the mail server said. */
    static PauseReason loginRefused(String reply) {
        return new PauseReason("pause.login-refused", Map.of("reply", reply));
    }

    /** So many of the last mails of one replica were refused, the last one with this reply. */
    static PauseReason refusedLately(int refused, int mails, String reply) {
        return new PauseReason(
                "pause.refused-lately",
                Map.of("refused", String.valueOf(refused), "mails", String.valueOf(mails), "reply", reply));
    }

    /** Too many of the last mails were refused; how many is no longer known. */
    static PauseReason halted() {
        return new PauseReason("pause.halted", Map.of());
    }

    /** So many of all mails were refused. */
    static PauseReason refused(long refused, long mails) {
        return new PauseReason(
                "pause.refused", Map.of("refused", String.valueOf(refused), "mails", String.valueOf(mails)));
    }

    /** So many of all mails were reported as spam. */
    static PauseReason complaints(long complaints, long mails) {
        return new PauseReason(
                "pause.complaints", Map.of("complaints", String.valueOf(complaints), "mails", String.valueOf(mails)));
    }

    public String in(Locale language) {
        return new ProblemText(code, arguments).in(language);
    }

    /** The same on a page, which writes numbers as its language does. */
    public String onPage(Locale language) {
        Map<String, Object> shown = new HashMap<>(arguments);
        shown.replaceAll((name, value) -> COUNTS.contains(name) ? Long.valueOf(value.toString()) : value);
        return new ProblemText(code, shown).onPage(language);
    }

    /** In English, as in the API and in logs. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
