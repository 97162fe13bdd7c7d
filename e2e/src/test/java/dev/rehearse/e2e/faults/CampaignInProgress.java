package dev.rehearse.e2e.faults;

import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.CampaignReconciliation;
import dev.rehearse.e2e.stack.MailProduct;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** A campaign in the middle of its mails: the mail server hesitates at each of the rest until it is told to go on. */
final class CampaignInProgress {

    private final MailProduct product;
    private final SlowAfterQuota behavior;
    private final Set<String> audience;
    private final String id;

    private CampaignInProgress(MailProduct product, SlowAfterQuota behavior, Set<String> audience) {
        this.product = product;
        this.behavior = behavior;
        this.audience = audience;
        this.id = product.launched();
    }

    /** Launches to so many subscribers, and waits until a quarter of them are mailed. */
    static CampaignInProgress of(MailProduct product, int subscribers) throws SQLException {
        int middle = subscribers / 4;
        var behavior = new SlowAfterQuota(product.smtp());
        behavior.allow(middle);
        product.smtp().behave(behavior);
        var campaign = new CampaignInProgress(product, behavior, product.subscribers(subscribers));
        campaign.awaitMails(middle + 1);
        return campaign;
    }

    String state() {
        return product.campaign(id).get("state").asText();
    }

    void awaitMoreMails(int mails) {
        awaitMails(product.smtp().count() + mails);
    }

    private void awaitMails(int mails) {
        await().atMost(Duration.ofMinutes(1)).until(() -> product.smtp().count() >= mails);
    }

    /**
     * Waits until so many replicas have mails in hand: one that does not know of the campaign looks for mails once a
     * second.
     */
    void awaitWorkers(int replicas) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> product.postgres()
                                .pairs("SELECT DISTINCT worker, 'at work' FROM notify.hand WHERE delivery IS NOT NULL")
                                .size()
                        == replicas);
    }

    boolean isUnfinished() {
        return product.smtp().count() < audience.size();
    }

    /** The mail server hesitates no more. */
    void goOn() {
        behavior.allow(Integer.MAX_VALUE);
    }

    /** Counts the mails that wait because the mail server refused connections. */
    long refusedConnections() throws SQLException {
        return Long.parseLong(product.postgres()
                .pairs("SELECT 'n', count(*) FROM notify.delivery WHERE last_error LIKE 'CONNECT: %refused%'")
                .get("n"));
    }

    /** Waits for the end of all mails with the pauses that the product makes, and draws up the account. */
    CampaignReconciliation account() {
        return product.settled(id, audience);
    }

    /** The same, and ends pauses at once. */
    CampaignReconciliation accountWithoutPauses() {
        return product.settledWithoutPauses(id, audience);
    }

    void awaitState(String state) {
        await().atMost(Duration.ofMinutes(1)).until(() -> state().equals(state));
    }
}
