package dev.rehearse.question;

import dev.rehearse.testing.ProblemMessagesContract;

class ProblemMessagesTest extends ProblemMessagesContract {
    ProblemMessagesTest() {
        super(QuestionService.class);
    }
}
