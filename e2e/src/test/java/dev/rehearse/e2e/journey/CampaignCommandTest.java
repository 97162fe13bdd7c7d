package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.MailProduct;
import dev.rehearse.e2e.stack.OperatorTerminal;
import dev.rehearse.e2e.stack.ReceivedMail;
import dev.rehearse.testing.smtp.SmtpBehavior;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaign commands of operators, against notify-service in production mode with a scripted mail server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class CampaignCommandTest {

    private static final int SUBSCRIBERS = 40;
    private static final String NOWHERE = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";

    @TempDir
    static Path folder;

    private static MailProduct product;
    private static OperatorTerminal terminal;
    private static String url;
    private static Instant soon;

    @BeforeAll
    static void start() throws Exception {
        // The service's clock is the real one.
        soon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));
        product = new MailProduct(folder);
        product.start(0).awaitReadiness(200);
        product.subscribers(SUBSCRIBERS);
        url = "http://127.0.0.1:" + product.replica(0).port();
        terminal = new OperatorTerminal(folder, url);
    }

    @AfterAll
    static void stop() throws IOException {
        product.close();
    }

    @Test
    void a_launch_is_watched_to_its_end_and_listed() throws Exception {
        product.smtp().behave(SmtpBehavior.GOOD);

        var launched = terminal.make("launch", "watched");
        var again = terminal.make("launch", "watched");
        var id = launched.json().get("id").asText();
        var watched = terminal.campaign("watch", id);

        assertThat(again.json().get("id").asText()).isEqualTo(id);
        assertThat(watched.code()).as(watched.remarks()).isZero();
        assertThat(watched.output())
                .contains("sent      100 %  40 of 40\n", "candidates    40\n", "  sent        40\n")
                .contains("Every candidate is accounted for.")
                .doesNotContain("\u001b", "\r");
        assertThat(terminal.campaign("list").output())
                .containsPattern("ID +STATE")
                .containsPattern(id + " +sent +40 +40 +0 +0 ");
    }

    @Test
    void a_made_key_is_printed_and_makes_a_repeat_the_same_campaign() throws Exception {
        var file =
                Files.writeString(folder.resolve("launch.json"), """
                {"practiceTest": "asyncio", "title": "From a file", "topic": "python/concurrency/asyncio",
                 "page": "/interview/practice-tests/asyncio", "again": true, "sendAt": "%s"}""".formatted(soon.atOffset(ZoneOffset.ofHours(1))));
        var first = terminal.campaign("draft", "--file", file.toString());
        var key = first.remarks().replaceAll("(?s)^Key: (\\S+) .*", "$1");

        var second = terminal.campaign("draft", "--file", file.toString(), "--key", key);

        assertThat(first.output()).matches("Drafted campaign \\S+\\.\n").isEqualTo(second.output());
        assertThat(terminal.campaign("show", first.output().split("[ .]", -1)[2])
                        .output())
                .containsPattern("State +scheduled\n")
                .containsPattern("Send +" + soon + "\n");
    }

    @Test
    void a_draft_is_looked_at_tried_scheduled_and_cancelled() throws Exception {
        product.smtp().behave(SmtpBehavior.GOOD);
        var id = terminal.drafted("drafted");

        assertThat(terminal.campaign("audience", id).output())
                .isEqualTo(SUBSCRIBERS + " candidates if it began now.\n");
        assertThat(terminal.campaign("preview", id).output())
                .startsWith("Subject: ")
                .contains("asyncio & async/await");
        assertThat(terminal.campaign("test", id, "operator@example.org").output())
                .startsWith("Taken: ");
        assertThat(product.smtp().taken()).extracting(ReceivedMail::recipient).contains("operator@example.org");
        assertThat(terminal.campaign("schedule", id, soon.toString()).code()).isZero();
        assertThat(terminal.campaign("show", id).output()).containsPattern("State +scheduled\n");
        assertThat(terminal.campaign("unschedule", id).code()).isZero();
        assertThat(terminal.campaign("cancel", id).remarks()).contains("--yes confirms");
        assertThat(terminal.campaign("cancel", id, "--yes").output()).startsWith("Campaign " + id + " is cancelled;");
        assertThat(terminal.campaign("watch", id).code()).isEqualTo(6);
        var sent = terminal.campaign("send", id);
        assertThat(sent.code()).isEqualTo(4);
        assertThat(sent.remarks()).contains("(409): ").contains("cancelled").hasLineCount(1);
    }

    @Test
    void pausing_ends_a_watch_and_resuming_goes_on() throws Exception {
        var permits = new Semaphore(5);
        product.smtp().behave(SmtpBehavior.waiting(SmtpBehavior.Moment.DOT, permits));
        var id = terminal.launched("paused");
        var watch = terminal.watching(id);
        var output = watch.inputReader();
        assertThat(output.readLine()).startsWith("sending");

        var paused = terminal.campaign("pause", id);
        permits.release(SUBSCRIBERS);

        assertThat(paused.output()).contains("is paused: an operator paused it; ");
        assertThat(watch.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(watch.exitValue()).isEqualTo(5);
        assertThat(output.lines()).anyMatch(line -> line.matches("State +paused: an operator paused it"));
        assertThat(terminal.campaign("resume", id).code()).isZero();
        assertThat(terminal.campaign("watch", id).code()).isZero();
    }

    @Test
    void unknown_mails_are_listed_by_name_and_decided_on() throws Exception {
        var hangsUp = new AtomicBoolean(true);
        product.smtp()
                .behave((moment, envelope) -> moment == SmtpBehavior.Moment.TAKEN
                                && hangsUp.get()
                                && List.of("s1@example.org", "s2@example.org", "s3@example.org")
                                        .contains(envelope.recipient())
                        ? SmtpBehavior.HANG_UP
                        : moment.usual);
        var id = terminal.launched("unknown");
        assertThat(terminal.campaign("watch", id).output()).contains("3 unknown");

        var listed = terminal.campaign("unknown", id);
        var page = terminal.campaign("unknown", id, "--limit", "2");
        var next = terminal.campaign("unknown", id, "--limit", "2", "--after", page.lastId());

        assertThat(listed.output()).hasLineCount(4).contains("s1@example.org", "s2@example.org", "s3@example.org");
        assertThat(page.remarks())
                .isEqualTo("There may be more: ./rehearse campaign unknown " + id + " --after " + page.lastId() + "\n");
        assertThat(next.output()).hasLineCount(2).contains(listed.lastId());
        assertThat(terminal.campaign("show", id).output()).contains("\nUnknown:\n", "s2@example.org");

        hangsUp.set(false);
        var unasked = terminal.campaign("resend", id, listed.lastId());
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.remarks()).startsWith("There is no terminal to ask at; --yes confirms.");
        assertThat(terminal.campaign("resend", id, listed.lastId(), "--yes").code())
                .isZero();
        assertThat(terminal.campaign("watch", id).code()).isZero();
        assertThat(terminal.campaign("unknown", id).output()).hasLineCount(3);
        assertThat(terminal.campaign("write-off", id, "--all", "--yes").code()).isZero();
        assertThat(terminal.campaign("unknown", id).output()).isEqualTo("There are no unknown mails.\n");
        assertThat(terminal.campaign("failed", id).output()).hasLineCount(3);
        assertThat(terminal.campaign("resend", id, "--all", "--failed", "--yes").code())
                .isZero();
        assertThat(terminal.campaign("watch", id).output()).contains("  sent        40\n");
    }

    @Test
    void what_the_service_refuses_is_one_line_with_field_and_value() throws Exception {
        var outcome = terminal.make(
                "draft",
                "bad",
                "--on-unknown",
                "hold",
                "--send-at",
                soon.plus(Duration.ofDays(800)).toString());
        var words = List.of("draft", "--practice-test", "Not A Slug", "--title", "t", "--topic", "a", "--page", "/p");

        var refused = terminal.campaign(words.toArray(String[]::new));

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.remarks()).contains("was drafted. Scheduling it: ", ": --send-at must be within a year");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.remarks().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("Invalid request (400): ")
                .contains("--practice-test must be lower-case words joined by hyphens, and is \"Not A Slug\"");
        assertThat(terminal.campaign("show", NOWHERE))
                .returns(4, OperatorTerminal.Outcome::code)
                .satisfies(unknown ->
                        assertThat(unknown.remarks()).contains("(404)").hasLineCount(1));
    }

    @Test
    void a_bad_token_is_refused_and_never_printed() throws Exception {
        var nonsense = terminal.run(List.of("list", "--url", url, "--token", "s3cret.s3cret.s3cret"));
        var broken = terminal.run(List.of("list", "--url", url, "--token", "s3cret\ns3cret"));
        var other = Files.createDirectories(folder.resolve("other"));
        var keyless = terminal.run(List.of("list", "--url", url, "--data", other.toString()));
        var author = terminal.run(List.of("list", "--url", url, "--token", terminal.token("author")));

        assertThat(List.of(nonsense, broken, keyless, author)).allSatisfy(outcome -> {
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.output()).isEmpty();
            assertThat(outcome.remarks()).hasLineCount(1).doesNotContain("s3cret");
        });
        assertThat(nonsense.remarks()).contains("does not accept the token (401)");
        assertThat(author.remarks()).contains("not an operator's (403)");
        assertThat(keyless.remarks()).contains("there are no keys in " + other.resolve("keys"));
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void a_watch_goes_on_after_a_restart_of_the_service() throws Exception {
        var permits = new Semaphore(3);
        product.smtp().behave(SmtpBehavior.waiting(SmtpBehavior.Moment.MAIL, permits));
        var id = terminal.launched("restarted");
        var watch = terminal.watching(id);
        var output = watch.inputReader();
        assertThat(output.readLine()).startsWith("sending");

        product.replica(0).process().kill();
        permits.release(10 * SUBSCRIBERS);
        product.start(0).awaitReadiness(200);

        await().atMost(2, TimeUnit.MINUTES).until(() -> !watch.isAlive());
        assertThat(watch.exitValue()).isZero();
        assertThat(output.lines()).contains("Every candidate is accounted for.");
    }
}
