package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;

/**
 * A line of an import that can be read.
 *
 * @param number of the line
 * @param evidence when, where and how consent was given
 */
record Consented(int number, EmailAddress address, String scope, Language language, String evidence) {

    /** Equal for the same subscription. */
    String key() {
        return address.key() + " " + scope;
    }

    /** Why its address can't be imported. */
    Violation fault(String messageCode) {
        return fault(ProblemText.of(messageCode));
    }

    /** Why its address can't be imported. */
    Violation fault(ProblemText message) {
        return Violation.of("line " + number + " email", message);
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "Consented[number=" + number + "]";
    }
}
