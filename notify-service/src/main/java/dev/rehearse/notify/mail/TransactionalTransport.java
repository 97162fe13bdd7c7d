package dev.rehearse.notify.mail;

import dev.rehearse.notify.dkim.Dkim;
import dev.rehearse.notify.message.InternetMessage;
import io.quarkus.mailer.Mail;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a transactional mail with the SMTP client of quarkus-mailer. The message is written and signed like a
 * campaign's, and bypasses the mailer itself, which folds long headers with a bare LF and adds an empty Cc.
 */
@ApplicationScoped
class TransactionalTransport {

    private final MailClient mailer;
    private final Dkim dkim;
    private final MailSettings settings;
    private final Clock clock;
    private final Context context;

    TransactionalTransport(MailClient mailer, Dkim dkim, Vertx vertx, MailSettings settings, Clock clock) {
        this.mailer = mailer;
        this.dkim = dkim;
        this.settings = settings;
        this.clock = clock;
        this.context = vertx.getOrCreateContext();
    }

    Outcome send(Mail mail) {
        EncodedMail written;
        try {
            written = new EncodedMail(
                    Objects.requireNonNull(mail.getBounceAddress()),
                    mail.getTo().getFirst(),
                    dkim.signed(InternetMessage.of(mail, clock.instant())));
        } catch (IllegalArgumentException unwritable) {
            return new Outcome.Refused(String.valueOf(unwritable.getMessage()), Optional.empty());
        }
        return sent(written);
    }

    /* All mails are sent on one event loop. Called from another thread, the mailer connects on one event loop and reads
     * on another, which may miss the server's greeting and then waits without end. */
    private Outcome sent(EncodedMail mail) {
        var done = new CompletableFuture<Void>();
        context.runOnContext(go -> mailer.sendMail(mail, result -> {
            if (result.succeeded()) {
                done.complete(null);
            } else {
                done.completeExceptionally(result.cause());
            }
        }));
        try {
            done.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Accepted();
        } catch (ExecutionException e) {
            return outcome(mail, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Outcome.Unknown("no answer in " + settings.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    /**
     * Maps a failure to an outcome: a refusal only if the server's reply is about this mail; anything else is retried.
     */
    private static Outcome outcome(EncodedMail mail, Throwable failure) {
        var reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return switch (failure) {
            case Throwable about when !mail.isReached() -> new Outcome.Deferred(reason);
            case SMTPException reply
            when Refusal.isOfThisMail(reply) -> new Outcome.Refused(reason, Refusal.ofTheReader(reply));
            case SMTPException reply -> new Outcome.Deferred(reason);
            default -> new Outcome.Unknown(reason);
        };
    }
}
