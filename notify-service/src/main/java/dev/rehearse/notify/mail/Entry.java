package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.Journal.Asked;
import dev.rehearse.notify.delivery.Journal.Told;
import dev.rehearse.notify.delivery.Result;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What a connection wants written: may this mail leave, or, this is what came of it. */
sealed interface Entry {

    ConnectionSlot slot();

    UUID delivery();

    /** May the mail leave? */
    record Question(ConnectionSlot slot, UUID delivery, CompletableFuture<Boolean> answer) implements Entry {

        Question(ConnectionSlot slot, UUID delivery) {
            this(slot, delivery, new CompletableFuture<>());
        }

        Asked asked() {
            return new Asked(slot.number(), delivery);
        }
    }

    /** What came of it. */
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
