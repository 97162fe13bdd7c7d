package dev.rehearse.notify.delivery;

import dev.rehearse.notify.fixture.NoSendingProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Mails that are due on their own, as those are that are tried again. */
@QuarkusTest
@TestProfile(NoSendingProfile.class)
class QueueOfMailsDueTest extends QueueContract {

    @Override
    void arrange() {
        // They are.
    }
}
