package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Letter;
import dev.rehearse.smtp.Permit;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends one mail of a campaign to somebody who wants to see it before the subscribers do. */
@ApplicationScoped
public class Trial {

    private final CampaignHandOver handOver;

    Trial(CampaignHandOver handOver) {
        this.handOver = handOver;
    }

    /**
     * What came of it.
     *
     * @param accepted whether the mail server took it
     * @param reply what the mail server or the connection said
     */
    public record Said(boolean accepted, String reply) {}

    /** Goes the way that a campaign's mails go, at once and once. */
    public Said send(Letter letter) throws InterruptedException {
        return switch (handOver.of(letter, Permit.GRANTED)) {
            case dev.rehearse.smtp.Outcome.Accepted(var reply) -> new Said(true, reply.toString());
            case dev.rehearse.smtp.Outcome.Rejected(var phase, var reply) -> new Said(false, phase + ": " + reply);
            case dev.rehearse.smtp.Outcome.Deferred(var phase, var reason, var _) ->
                new Said(false, phase + ": " + reason);
            case dev.rehearse.smtp.Outcome.Unknown(var reason) -> new Said(false, "nobody knows: " + reason);
            case dev.rehearse.smtp.Outcome.Withdrawn withdrawn -> new Said(false, "withdrawn");
        };
    }
}
