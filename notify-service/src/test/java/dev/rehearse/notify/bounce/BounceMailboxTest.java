package dev.rehearse.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Purpose;
import dev.rehearse.notify.fixture.Sql;
import dev.rehearse.notify.link.DeliveryNames;
import dev.rehearse.notify.link.Links;
import dev.rehearse.notify.message.Messages;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Postgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Processing of the mails in the bounce mailbox. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(BounceImap.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BounceMailboxTest {

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0a01";

    @FromResource
    BounceImap imap;

    @Inject
    BounceMailbox mailbox;

    @Inject
    Bounces bounces;

    @Inject
    DeliveryNames names;

    @Inject
    Links links;

    @Inject
    Messages messages;

    @Inject
    Sql sql;

    @BeforeEach
    void start_over() throws FolderException {
        sql.startOver();
        sql.run("INSERT INTO notify.scope VALUES ('python', 'Python')");
        sql.run("INSERT INTO notify.subscriber VALUES ('%s', 'a@example.org', 'a@example.org', now())".formatted(ID));
        sql.run("INSERT INTO notify.subscription VALUES ('%1$s', '%1$s', 'python', 'CONFIRMED', 1, now(), now(), NULL)"
                .formatted(ID));
        sql.run("""
                INSERT INTO notify.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at, launched_at, queued_at, candidates, ended_at)
                VALUES ('%s', 'c', 'k', 'f', 'SENT', 'HOLD', 'asyncio', 'asyncio', 'python', '/page', now(), now(), now(), 1,
                    now())""".formatted(ID));
        sql.run("INSERT INTO notify.delivery (id, purpose, subscription, subscriber, round, campaign, state, attempts,"
                + " created_at, due_at, sent_at) VALUES ('%1$s', 'LAUNCH', '%1$s', '%1$s', 1, '%1$s', 'SENT', 1, now(),"
                        .formatted(ID)
                + " now(), now())");
        imap.empty();
    }

    private byte[] sample(String file) {
        return Samples.about(ID, names.of(UUID.fromString(ID)), file);
    }

    private String stored() {
        return sql.value(
                "SELECT string_agg(concat_ws(' ', kind, status, source), ', ' ORDER BY kind) FROM notify.bounce");
    }

    private String subscription() {
        return sql.value("SELECT status FROM notify.subscription");
    }

    private void leave(String subject) throws MessagingException {
        imap.deliver(("From: a@example.org\r\nTo: no-reply@rehearse.localhost\r\nSubject: " + subject + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private String token() {
        var link = links.unsubscribe(UUID.fromString(ID), 1);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void reports_are_counted_and_put_away() throws MessagingException, FolderException {
        imap.deliver(sample("postfix-hard.eml"));
        imap.deliver(sample("yahoo-complaint.eml"));

        assertThat(mailbox.read()).isEqualTo(2);

        assertThat(stored()).isEqualTo("COMPLAINT MAILBOX, HARD 5.1.1 MAILBOX");
        assertThat(imap.in("INBOX")).isZero();
        assertThat(imap.in("Processed")).isEqualTo(2);
        assertThat(imap.in("Unreadable")).isZero();
        assertThat(subscription()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void unreadable_and_forged_mails_are_set_aside() throws MessagingException, FolderException {
        imap.deliver("Subject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        imap.deliver(Samples.about(ID, ID + ".000000000000", "postfix-hard.eml"));
        imap.deliver("\u0000\u0001".getBytes(StandardCharsets.US_ASCII));

        mailbox.read();

        assertThat(stored()).isEqualTo("null");
        assertThat(imap.in("INBOX")).isZero();
        assertThat(imap.in("Unreadable")).isEqualTo(3);
    }

    @Test
    void a_mail_that_is_there_again_after_a_crash_counts_once() throws MessagingException, FolderException {
        imap.deliver(sample("postfix-hard.eml"));
        mailbox.read();
        imap.deliver(sample("postfix-hard.eml"));
        mailbox.read();

        assertThat(stored()).isEqualTo("HARD 5.1.1 MAILBOX");
        assertThat(imap.in("Processed")).isEqualTo(2);
    }

    @Test
    void a_mail_that_cannot_be_stored_is_kept_aside_and_stores_nothing_by_half()
            throws MessagingException, FolderException {
        imap.deliver(sample("postfix-hard.eml"));
        sql.run("ALTER TABLE notify.suppression ADD CONSTRAINT broken CHECK (email_key = '')");
        try {
            mailbox.read();
            assertThat(stored()).isEqualTo("null");
            assertThat(imap.in("Unreadable")).isEqualTo(1);
        } finally {
            sql.run("ALTER TABLE notify.suppression DROP CONSTRAINT broken");
        }
    }

    @Test
    void a_mail_stays_until_its_report_is_stored() throws MessagingException, FolderException {
        imap.deliver(sample("postfix-hard.eml"));
        sql.run("CREATE FUNCTION notify.away() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''away'' USING ERRCODE = ''57P01''; END'");
        sql.run("CREATE TRIGGER away BEFORE INSERT ON notify.bounce EXECUTE FUNCTION notify.away()");

        assertThatThrownBy(mailbox::read).isInstanceOf(RuntimeException.class);
        assertThat(imap.in("INBOX")).isEqualTo(1);

        sql.run("DROP FUNCTION notify.away CASCADE");
        mailbox.read();
        assertThat(stored()).isEqualTo("HARD 5.1.1 MAILBOX");
        assertThat(imap.in("Processed")).isEqualTo(1);
    }

    @Test
    void one_replica_reads_at_a_time() throws MessagingException, FolderException {
        imap.deliver(sample("postfix-hard.eml"));

        int read = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(bounces.mayRead()).isTrue();
            return mailbox.read();
        });
        assertThat(read).isZero();
        assertThat(imap.in("INBOX")).isEqualTo(1);

        assertThat(mailbox.read()).isEqualTo(1);
        assertThat(stored()).isEqualTo("HARD 5.1.1 MAILBOX");
    }

    @Test
    void a_mail_program_can_leave_the_list_by_mail() throws MessagingException, FolderException {
        var launch = new OutboundMessage.Launch(UUID.fromString(ID), "asyncio", "asyncio", "/page");
        var message = new OutboundMessage(
                UUID.fromString(ID),
                Purpose.LAUNCH,
                UUID.fromString(ID),
                UUID.fromString(ID),
                1,
                "a@example.org",
                Locale.ENGLISH,
                "Python",
                launch,
                0,
                Duration.ZERO);

        assertThat(messages.write(message).getHeaders().get("List-Unsubscribe"))
                .containsExactly("<https://rehearse.example/notify/unsubscribe/" + token()
                        + ">, <mailto:no-reply@rehearse.localhost?subject=" + token() + ">");
        leave(token());
        mailbox.read();

        assertThat(subscription()).isEqualTo("UNSUBSCRIBED");
        assertThat(imap.in("Processed")).isEqualTo(1);
    }

    @Test
    void a_mail_with_a_token_that_we_did_not_make_changes_nothing() throws MessagingException, FolderException {
        leave("A" + token().substring(1));
        leave("unsubscribe");
        mailbox.read();

        assertThat(subscription()).isEqualTo("CONFIRMED");
        assertThat(imap.in("Unreadable")).isEqualTo(2);
    }
}
