package dev.rehearse.notify.delivery;

import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Mails that are due on their own, as those are that are tried again. */
@QuarkusTest
@TestProfile(FiftyMails.WithoutSending.class)
@WithTestResource(Postgres.class)
class QueueOfMailsDueTest extends QueueContract {

    @Override
    void arrange() {
        // They are.
    }
}
