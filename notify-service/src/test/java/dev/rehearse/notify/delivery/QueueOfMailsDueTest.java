package dev.rehearse.notify.delivery;

import io.quarkus.test.junit.QuarkusTest;

/** Mails that are due on their own, as those are that are tried again. */
@QuarkusTest
class QueueOfMailsDueTest extends QueueContract {

    @Override
    void arrange() {
        // They are.
    }
}
