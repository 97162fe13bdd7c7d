package dev.rehearse.launcher.mailbox;

import dev.rehearse.launcher.web.Html;
import dev.rehearse.launcher.web.Page;
import dev.rehearse.launcher.web.Reply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mailbox for people. */
final class MailboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** The headers that are shown. */
    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Reply-To",
            "Date",
            "Message-ID",
            "Return-Path",
            "Delivered-To",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted");

    private static final String LINKS_LEAVE_THE_FRAME = "<base target=\"_top\">";

    private MailboxPages() {}

    static Reply list(List<Mail> mails) {
        var main = """
                <h1>Mailbox</h1>
                <p class="lead">Every mail that this installation sends ends here and goes no further.</p>
                %s
                """.formatted(mails.isEmpty() ? "<p>No mail yet.</p>" : mails(mails));
        return new Page("Mailbox", main).reply(200);
    }

    static Reply one(Mail mail) {
        var main = """
                <article>
                <p class="eyebrow"><a href="/mailbox/">Mailbox</a></p>
                <h1>%s</h1>
                <p class="quiet">%s</p>
                %s
                %s
                <h2>Headers</h2>
                <table>
                %s
                </table>
                <p><a href="/mailbox/%s/source">Source</a></p>
                </article>
                """.formatted(
                        Html.escape(subject(mail)),
                        toAndTime(mail),
                        frame(mail),
                        text(mail),
                        headers(mail),
                        mail.id().text());
        return new Page(subject(mail), main).reply(200);
    }

    private static String mails(List<Mail> mails) {
        return """
                <ul class="mails">
                %s
                </ul>
                <form method="post" action="/mailbox/empty"><button class="plain">Empty the mailbox</button></form>
                """.formatted(mails.stream().map(MailboxPages::entry).collect(Collectors.joining("\n")));
    }

    private static String entry(Mail mail) {
        return """
                <li><div><a href="/mailbox/%s">%s</a> <span class="quiet">%s</span></div></li>""".formatted(mail.id().text(), Html.escape(subject(mail)), toAndTime(mail));
    }

    private static String toAndTime(Mail mail) {
        var time = mail.id().time();
        return "%s · <time datetime=\"%s\">%s</time>".formatted(Html.escape(mail.to()), time, TIME.format(time));
    }

    private static String headers(Mail mail) {
        return HEADERS.stream()
                .filter(name -> !mail.header(name).isEmpty())
                .map(name ->
                        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(name, Html.escape(mail.header(name))))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Mail mail) {
        return mail.text().isBlank() ? "" : "<h2>Text</h2>\n<pre class=\"wrap\">" + Html.escape(mail.text()) + "</pre>";
    }

    /** The message may not run scripts or submit forms. Its links open in place of this page, on a click only. */
    private static String frame(Mail mail) {
        if (mail.html().isBlank()) {
            return "";
        }
        return """
                <h2>HTML</h2>
                <iframe class="mail" title="The message as HTML"
                  sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="%s"></iframe>
                """.formatted(Html.escape(LINKS_LEAVE_THE_FRAME + mail.html()));
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }
}
