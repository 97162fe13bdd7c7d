package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.Journal.Asked;
import dev.rehearse.notify.delivery.Journal.Told;
import dev.rehearse.notify.delivery.Result;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A request of a connection slot to the journal: permission to send a mail, or the outcome of one. */
sealed interface Entry {

    ConnectionSlot slot();

    UUID delivery();

    /** A request for permission to send a mail. */
    record Question(ConnectionSlot slot, UUID delivery, CompletableFuture<Boolean> answer) implements Entry {

        Question(ConnectionSlot slot, UUID delivery) {
            this(slot, delivery, new CompletableFuture<>());
        }

        Asked asked() {
            return new Asked(slot.number(), delivery);
        }
    }

    /** The outcome of a mail. */
    record Outcome(ConnectionSlot slot, Result result) implements Entry {

        @Override
        public UUID delivery() {
            return result.delivery();
        }

        Told told() {
            return new Told(slot.number(), result);
        }
    }
}
