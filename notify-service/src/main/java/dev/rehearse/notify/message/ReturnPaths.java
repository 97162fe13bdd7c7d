package dev.rehearse.notify.message;

import dev.rehearse.notify.link.DeliveryNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The return path of a delivery (VERP): the bounce mailbox, tagged with the delivery's name, which reveals no address.
 */
@ApplicationScoped
public class ReturnPaths {

    private final DeliveryNames names;
    private final String localPart;
    private final String domain;

    ReturnPaths(DeliveryNames names, Sender sender) {
        this.names = names;
        int at = sender.bounceAddress().lastIndexOf('@');
        this.localPart = sender.bounceAddress().substring(0, at);
        this.domain = sender.bounceAddress().substring(at);
    }

    /** The sender on the envelope of the delivery. */
    public String of(UUID delivery) {
        return localPart + "+" + names.of(delivery) + domain;
    }

    /** Comes back in a delivery status notification as Original-Envelope-Id (RFC 3461, 4.4). */
    public String id(UUID delivery) {
        return names.of(delivery);
    }
}
