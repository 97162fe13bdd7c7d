package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules across files: ids and names are unique, and references lead to something that exists. */
record WholeFolderRules(Findings findings) {

    void check(Content content) {
        var topics = new HashMap<String, String>();
        content.topics().forEach(topic -> checkTopic(topic, topics));
        var ids = new HashMap<UUID, String>();
        var slugs = new HashMap<String, String>();
        content.questions().forEach(question -> checkQuestion(question, ids, slugs));
        var tests = new HashMap<String, String>();
        content.practiceTests().forEach(test -> checkPracticeTest(test, tests));
        content.practiceTests().forEach(test -> checkPlace(test, topics));
    }

    private void checkTopic(Topic topic, Map<String, String> seen) {
        var other = seen.putIfAbsent(topic.slug(), topic.path());
        if (other != null) {
            findings.add(
                    topic.path(), 1, Rule.NAME, "there is a topic of this name at " + other + "; rename one folder");
        }
    }

    private void checkQuestion(Question question, Map<UUID, String> ids, Map<String, String> slugs) {
        var sameId = ids.putIfAbsent(question.id(), question.file());
        if (sameId != null) {
            findings.add(question.file(), 1, Rule.ID, "has the id of " + sameId + "; give the newer one a fresh UUID");
        }
        var sameName = slugs.putIfAbsent(question.topic() + "/" + question.slug(), question.file());
        if (sameName != null) {
            findings.add(question.file(), 1, Rule.NAME, "has the name of " + sameName + "; rename one file");
        }
    }

    private void checkPracticeTest(PracticeTest test, Map<String, String> seen) {
        var other = seen.putIfAbsent(test.slug(), test.file());
        if (other != null) {
            findings.add(test.file(), 1, Rule.NAME, "has the slug of " + other + "; change one");
        }
    }

    /** A practice test is found by where it stands, which a track and a topic of one name would share. */
    private void checkPlace(PracticeTest test, Map<String, String> topics) {
        @Nullable String path = topics.get(test.topic());
        if (path != null && !test.file().startsWith(path + "/")) {
            findings.add(test.file(), 1, Rule.NAME, "stands in a track called like the topic " + path + "; rename one");
        }
    }
}
