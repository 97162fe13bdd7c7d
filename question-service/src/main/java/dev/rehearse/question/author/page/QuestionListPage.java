package dev.rehearse.question.author.page;

import dev.rehearse.question.author.question.Status;
import dev.rehearse.question.author.topic.ListedTopic;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.practice.PracticeTest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of the questions of authors.
 *
 * @param tests whose answers say something of the questions
 * @param next path of the next page
 * @param tags of all questions, for the filter
 * @param typed in the form for changes
 * @param changed how many questions the last action changed
 * @param refused why it changed none
 * @param isDeleted whether a topic has just been deleted
 */
public record QuestionListPage(
        ListAddress address,
        List<ListedTopic> topics,
        List<PracticeTest> tests,
        List<ListedQuestion> questions,
        List<String> tags,
        @Nullable String next,
        TypedChange typed,
        int changed,
        @Nullable String refused,
        boolean isDeleted) {

    public QuestionListPage {
        topics = List.copyOf(topics);
        tests = List.copyOf(tests);
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
    }

    /** The same list after a refused change. */
    QuestionListPage refused(String reason, TypedChange what, List<ListedQuestion> marked) {
        return new QuestionListPage(address, topics, tests, marked, tags, next, what, 0, reason, false);
    }

    QuestionListPage changed(int count) {
        return new QuestionListPage(address, topics, tests, questions, tags, next, typed, count, refused, isDeleted);
    }

    QuestionListPage deleted(boolean isDeleted) {
        return new QuestionListPage(address, topics, tests, questions, tags, next, typed, changed, refused, isDeleted);
    }

    /** Whether there is a question in any topic, which a filter may hide. */
    public boolean hasQuestions() {
        return topics.stream().anyMatch(topic -> topic.questions() > 0);
    }

    /** The names of all statuses. */
    public List<String> statuses() {
        return Arrays.stream(Status.values()).map(Status::word).toList();
    }

    /** The names of all kinds. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).toList();
    }
}
