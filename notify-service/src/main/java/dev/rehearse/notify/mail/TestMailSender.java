package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.smtp.Permit;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a campaign's mail once to an address of the operator's choice, before subscribers get it. */
@ApplicationScoped
public class TestMailSender {

    private final CampaignTransport transport;

    TestMailSender(CampaignTransport transport) {
        this.transport = transport;
    }

    /**
     * The outcome of a test mail.
     *
     * @param accepted whether the mail server accepted it
     * @param reply what the mail server or the connection said
     */
    public record TestMailResult(boolean accepted, String reply) {}

    /** Sends by the same path as a campaign's mails, immediately and without a retry. */
    public TestMailResult send(OutboundMessage message) throws InterruptedException {
        return switch (transport.send(message, Permit.GRANTED)) {
            case dev.rehearse.smtp.Outcome.Accepted(var reply) -> new TestMailResult(true, reply.toString());
            case dev.rehearse.smtp.Outcome.Rejected(var phase, var reply) ->
                new TestMailResult(false, phase + ": " + reply);
            case dev.rehearse.smtp.Outcome.Deferred(var phase, var reason, var _) ->
                new TestMailResult(false, phase + ": " + reason);
            case dev.rehearse.smtp.Outcome.Unknown(var reason) ->
                new TestMailResult(false, "unknown whether it was accepted: " + reason);
            case dev.rehearse.smtp.Outcome.Withdrawn withdrawn -> new TestMailResult(false, "withdrawn");
        };
    }
}
