package dev.rehearse.content.folder;

import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import java.util.List;

/** A valid content folder. */
public record Content(List<Topic> topics, List<Question> questions, List<PracticeTest> practiceTests) {

    public Content {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
        practiceTests = List.copyOf(practiceTests);
    }
}
