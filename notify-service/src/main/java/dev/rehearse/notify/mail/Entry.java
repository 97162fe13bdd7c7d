package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.Hand;
import dev.rehearse.notify.delivery.Journal.Asked;
import dev.rehearse.notify.delivery.Journal.Told;
import dev.rehearse.notify.delivery.Result;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What a connection wants written: may this mail leave, or, this is what came of it. */
sealed interface Entry {

    Hand hand();

    UUID delivery();

    /** May the mail leave? */
    record Question(Hand hand, UUID delivery, CompletableFuture<Boolean> answer) implements Entry {

        Question(Hand hand, UUID delivery) {
            this(hand, delivery, new CompletableFuture<>());
        }

        Asked asked() {
            return new Asked(hand.number(), delivery);
        }
    }

    /** What came of it. */
    record Outcome(Hand hand, Result result) implements Entry {

        @Override
        public UUID delivery() {
            return result.delivery();
        }

        Told told() {
            return new Told(hand.number(), result);
        }
    }
}
