package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.Journal.SlotResult;
import dev.rehearse.notify.delivery.Journal.StartRequest;
import dev.rehearse.notify.delivery.Result;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A request of a connection slot to the journal: permission to send a mail, or the outcome of one. */
sealed interface Entry {

    ConnectionSlot slot();

    UUID delivery();

    /** A request for permission to send a mail. */
    record Permission(ConnectionSlot slot, UUID delivery, CompletableFuture<Boolean> answer) implements Entry {

        Permission(ConnectionSlot slot, UUID delivery) {
            this(slot, delivery, new CompletableFuture<>());
        }

        StartRequest toRequest() {
            return new StartRequest(slot.number(), delivery);
        }
    }

    /** The outcome of a mail. */
    record Outcome(ConnectionSlot slot, Result result) implements Entry {

        @Override
        public UUID delivery() {
            return result.delivery();
        }

        SlotResult toResult() {
            return new SlotResult(slot.number(), result);
        }
    }
}
