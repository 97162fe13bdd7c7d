package dev.rehearse.notify.mail;

import dev.rehearse.smtp.Reply;
import io.vertx.ext.mail.SMTPException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies a permanent failure (reply code 5xx): about the mail, its recipient, or the sender. */
final class Refusal {

    /*
     * The mailer names the reply but not the command that it answers, so the code has to do. RFC 5321, 4.2.3: 500 to
     * 504 are about the command itself; Postfix, for one, replies 504 5.5.2 to RCPT when it rejects the EHLO name. RFC
     * 4954, 6: 530, 534, 535 and 538 are about AUTH. RFC 7504: 521 is a server that accepts no mail at all. Each is
     * independent of the recipient, so the mail is retried.
     */
    private static final Set<Integer> ABOUT_US = Set.of(500, 501, 502, 503, 504, 521, 530, 534, 535, 538);

    /** RFC 5321, 4.3.2, and RFC 7504: what RCPT is refused with. 554 is what everything is refused with. */
    private static final Set<Integer> ABOUT_A_MAILBOX = Set.of(550, 551, 552, 553, 556);

    /** Without an enhanced status the others may be about the sender or the size as well (RFC 5321, 4.3.2). */
    private static final Set<Integer> ABOUT_A_MAILBOX_FOR_SURE = Set.of(551);

    /** RFC 3463, 3.2: bad sender's mailbox or system address. */
    private static final Pattern ABOUT_THE_SENDER = Pattern.compile("5\\.1\\.[78]");

    private static final Pattern CODE = Pattern.compile("^\\d{3}[ -]");

    private Refusal() {}

    /** Whether the server rejects this mail permanently, independent of our configuration. */
    static boolean isOfThisMail(SMTPException failure) {
        return failure.isPermanent() && !ABOUT_US.contains(failure.getReplyCode());
    }

    /** The server's reply, if it is about the recipient. */
    static Optional<Reply> ofTheReader(SMTPException failure) {
        var reply = new Reply(
                failure.getReplyCode(),
                failure.getReplyMessages().stream()
                        .map(line -> CODE.matcher(line).replaceFirst(""))
                        .toList());
        boolean isOfReader = reply.enhancedStatus()
                .map(status -> ABOUT_A_MAILBOX.contains(reply.code())
                        && !ABOUT_THE_SENDER.matcher(status).matches())
                .orElse(ABOUT_A_MAILBOX_FOR_SURE.contains(reply.code()));
        return isOfReader ? Optional.of(reply) : Optional.empty();
    }
}
