package dev.rehearse.notify.mail;

import dev.rehearse.smtp.Reply;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Hands a mail to the mail server and says how that ended. */
@ApplicationScoped
class HandOver {

    /* The mailer tells a reply of the server from anything else, but not in which phase a connection was lost. So a failure
     * is "not taken" only where that is certain: a reply that says so, or no connection. The rest is unknown.
     *
     * A 5xx to our greeting or login is about us and not about the mail: it is tried again, or one wrong password would
     * fail a whole campaign. Codes: RFC 4954, section 6; RFC 5321, 4.2.2 and 4.3.2. */
    private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);
    private static final Set<String> BEFORE_ANY_MAIL = Set.of(
            "got error response", "HELO failed", "AUTH", "STARTTLS required", "login is required", "Pool closed");

    private static final String AT_RCPT = "recipient address not accepted";
    private static final String AT_DOT = "sending data failed";
    private static final Pattern CODE = Pattern.compile("^\\d{3}[ -]");

    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final Context context;

    HandOver(ReactiveMailer mailer, Vertx vertx, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
        this.context = vertx.getOrCreateContext();
    }

    /* All mails leave by one event loop. Called from any other thread the mailer connects on one event loop and listens on
     * another, now and then too late for the server's greeting, and then waits for it for ever. */
    Outcome of(Mail mail) {
        var done = new CompletableFuture<Void>();
        context.runOnContext(go -> mailer.send(mail).subscribe().with(done::complete, done::completeExceptionally));
        try {
            done.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Accepted();
        } catch (ExecutionException e) {
            return outcome(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Outcome.Unknown("no answer in " + settings.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    private static Outcome outcome(Throwable failure) {
        var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return switch (failure) {
            case Throwable about when isBeforeAnyMail(about) -> new Outcome.Deferred(reason);
            case SMTPException reply when reply.isTransient() -> new Outcome.Deferred(reason);
            case SMTPException reply when reply.isPermanent() -> new Outcome.Refused(reason, ofMail(reply));
            case IllegalArgumentException unwritable -> new Outcome.Refused(reason, Optional.empty());
            default -> new Outcome.Unknown(reason);
        };
    }

    /** After the message the server has to say what it is about, for it may be about us. */
    private static Optional<Reply> ofMail(SMTPException failure) {
        var message = String.valueOf(failure.getMessage());
        var reply = new Reply(
                failure.getReplyCode(),
                failure.getReplyMessages().stream()
                        .map(line -> CODE.matcher(line).replaceFirst(""))
                        .toList());
        return message.startsWith(AT_RCPT)
                        || (message.startsWith(AT_DOT) && reply.enhancedStatus().isPresent())
                ? Optional.of(reply)
                : Optional.empty();
    }

    private static boolean isBeforeAnyMail(Throwable failure) {
        return switch (failure) {
            case ConnectException e -> true;
            case UnknownHostException e -> true;
            case NoRouteToHostException e -> true;
            case SSLException e -> true;
            case SMTPException reply when ABOUT_OUR_LOGIN.contains(reply.getReplyCode()) -> true;
            default -> begins(failure.getMessage());
        };
    }

    private static boolean begins(@Nullable String message) {
        return message != null && BEFORE_ANY_MAIL.stream().anyMatch(message::startsWith);
    }
}
