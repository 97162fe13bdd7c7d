package dev.rehearse.interview;

import dev.rehearse.testing.ProblemMessagesContract;

class ProblemMessagesTest extends ProblemMessagesContract {
    ProblemMessagesTest() {
        super(InterviewService.class);
    }
}
