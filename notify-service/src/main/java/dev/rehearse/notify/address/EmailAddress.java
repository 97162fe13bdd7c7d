package dev.rehearse.notify.address;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address that our mail server can be asked to deliver to: a dot-atom before the at sign (RFC 5322, 3.2.3) and
 * a domain name after it, in the lengths of RFC 5321, 4.5.3.1. Its text is in no log; the problem with a wrong one
 * quotes what was sent.
 *
 * @param typed what the person typed, without blanks around it
 * @param mailbox the same with the domain as DNS knows it: lower case, A-labels
 */
public record EmailAddress(String typed, String mailbox) {

    private static final String FIELD = "email";
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    /**
     * An IPv4 address, for no top-level domain begins with a digit (RFC 3696, 2), and names of one machine (RFC 6761,
     * 6.3).
     */
    private static final Pattern NOT_OF_THE_INTERNET = Pattern.compile("(^|\\.)([0-9][^.]*|localhost)$");

    /*
     * java.net.IDN is IDNA 2003 (RFC 3490). It differs from IDNA 2008 (RFC 5891) for the letters that 2003 maps away: a
     * mail to a domain with one of them would go to another domain. So they are refused; their A-label can be typed.
     * UTS #46, section 7, "Deviations": sharp s, final sigma, zero width joiner and non-joiner.
     */
    private static final Pattern READ_DIFFERENTLY = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** Parses the address typed into the field {@code email}; throws {@link HttpProblem.InvalidField}. */
    public static EmailAddress of(String text) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            throw new HttpProblem.InvalidField(Violation.of(FIELD, "field.missing"));
        }
        if (typed.length() > LONGEST) {
            throw invalid(typed, ProblemText.of("field.too-long", "max", LONGEST));
        }
        int at = typed.lastIndexOf('@');
        if (at < 1) {
            throw invalid(typed, "email.form");
        }
        var mailbox = localPart(typed, at) + "@" + domain(typed, at + 1);
        if (mailbox.length() > LONGEST) {
            throw invalid(typed, ProblemText.of("field.too-long", "max", LONGEST));
        }
        return new EmailAddress(typed, mailbox);
    }

    /** Two addresses with the same key are the same address. */
    public String key() {
        return mailbox.toLowerCase(Locale.ROOT);
    }

    private static String localPart(String typed, int end) {
        var text = typed.substring(0, end);
        if (text.codePoints().anyMatch(c -> c > 0x7F)) {
            throw invalid(typed, "email.not-ascii");
        }
        if (text.length() > LONGEST_LOCAL_PART) {
            throw invalid(typed, ProblemText.of("email.local-part-too-long", "max", LONGEST_LOCAL_PART));
        }
        if (!LOCAL_PART.matcher(text).matches()) {
            throw invalid(typed, "email.local-part");
        }
        return text;
    }

    private static String domain(String typed, int begin) {
        var text = typed.substring(begin);
        if (READ_DIFFERENTLY.matcher(text).find()) {
            throw invalid(typed, "email.ambiguous-domain");
        }
        try {
            var ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(ascii).matches()
                    && !NOT_OF_THE_INTERNET.matcher(ascii).find()) {
                return ascii;
            }
        } catch (IllegalArgumentException notADomain) {
            // answered below
        }
        throw invalid(typed, "email.no-domain");
    }

    private static HttpProblem.InvalidField invalid(String typed, String messageCode) {
        return new HttpProblem.InvalidField(FIELD, messageCode, typed);
    }

    private static HttpProblem.InvalidField invalid(String typed, ProblemText message) {
        return new HttpProblem.InvalidField(FIELD, message, typed);
    }

    /** Not the address: records end up in logs. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
