package dev.rehearse.notify.campaign;

import dev.rehearse.notify.bounce.Kind;
import java.util.Map;

/**
 * Bounces and complaints of a campaign's mails that the mail server had accepted. They stay counted as sent.
 *
 * @param hardBounces the mailbox does not exist
 * @param softBounces refused temporarily until the mail server gave up
 * @param policyBounces refused for the sender's reputation or the content
 * @param complaints reported as spam by their readers
 */
public record BounceCounts(long hardBounces, long softBounces, long policyBounces, long complaints) {

    static BounceCounts of(Map<Kind, Long> counts) {
        return new BounceCounts(
                counts.getOrDefault(Kind.HARD, 0L),
                counts.getOrDefault(Kind.SOFT, 0L),
                counts.getOrDefault(Kind.POLICY, 0L),
                counts.getOrDefault(Kind.COMPLAINT, 0L));
    }
}
