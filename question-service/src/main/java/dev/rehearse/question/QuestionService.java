package dev.rehearse.question;

import dev.rehearse.edge.start.SafeStart;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts question-service. */
@QuarkusMain
public final class QuestionService {

    private QuestionService() {}

    public static void main(String... arguments) throws InterruptedException {
        SafeStart.run(List.of(), arguments);
    }
}
