package dev.rehearse.content.folder;

import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import java.util.List;

/** All that a content folder says; nothing of it is wrong. */
public record Content(List<Topic> topics, List<Question> questions, List<PracticeTest> practiceTests) {

    public Content {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
        practiceTests = List.copyOf(practiceTests);
    }
}
