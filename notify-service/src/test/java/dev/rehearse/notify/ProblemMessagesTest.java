package dev.rehearse.notify;

import dev.rehearse.testing.ProblemMessagesContract;

class ProblemMessagesTest extends ProblemMessagesContract {
    ProblemMessagesTest() {
        super(NotifyService.class);
    }
}
