package dev.rehearse.content;

import static dev.rehearse.content.SampleFolder.FRONT;
import static dev.rehearse.content.SampleFolder.ID;
import static dev.rehearse.content.SampleFolder.REST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.model.TopicWeight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice tests over several topics, and what a blueprint may ask of its topics. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinedPracticeTestTest {

    private static final String BLUEPRINT = """
        slug: both
        title: Both
        description: Text.
        length: {minimum: 1, maximum: 2}
        timeLimit: PT4M
        targetStandardError: 0.5
        levels: [{name: low}, {name: high, from: 1}]
        topics: {a: 2, b: 1}
        quotas:
          competency:
            a/first: {maximum: 1}
            b/first: {minimum: 1}
          kind:
            single-choice: {minimum: 1}
        """;

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void twoTopicsOfTwoQuestionsEach() {
        folder = SampleFolder.in(root);
        for (var topic : new String[] {"a", "b"}) {
            folder.topic(
                    "t/s/" + topic,
                    "title: %s\nposition: 1\nupdated: 2026-01-01\ncompetencies:\n  first: First".formatted(topic));
            for (int i = 1; i <= 2; i++) {
                folder.write("t/s/%s/items/q%d.md".formatted(topic, i), question(topic, i));
            }
        }
    }

    private static String question(String topic, int number) {
        return FRONT.replace(ID, ID.substring(0, ID.length() - 2) + topic + number)
                        .replace("minutes: 1", "minutes: 2\ncompetency: first")
                + REST;
    }

    @Test
    void a_blueprint_beside_a_section_or_a_track_draws_from_topics_by_weight() {
        folder.write("t/s/practice-test.yaml", BLUEPRINT);
        folder.write("t/practice-test.yaml", BLUEPRINT.replace("slug: both", "slug: above"));

        assertThat(folder.content().practiceTests())
                .extracting(test -> test.slug() + " of " + test.topic())
                .containsExactly("above of t", "both of t/s");
        assertThat(folder.content().practiceTests()).allSatisfy(test -> {
            assertThat(test.topics()).containsExactly(new TopicWeight("a", 2), new TopicWeight("b", 1));
            assertThat(test.quotas())
                    .containsExactly(
                            new Quota.OfCompetency("a/first", 0, 1),
                            new Quota.OfCompetency("b/first", 1, 200),
                            new Quota.OfKind(Kind.SINGLE_CHOICE, 1, 200));
        });
    }

    @Test
    void one_beside_a_topic_may_name_others_as_well() {
        folder.write("t/s/a/practice-test.yaml", BLUEPRINT);

        assertThat(folder.content().practiceTests()).singleElement().satisfies(test -> {
            assertThat(test.topic()).isEqualTo("a");
            assertThat(test.topics()).hasSize(2);
        });
    }

    @Test
    void one_beside_a_topic_draws_from_that_topic() {
        blueprint("t/s/a", "topics: {a: 2, b: 1}", "topics: {b: 1}", "a/first", "first", "b/first", "first");

        assertThat(folder.findings())
                .contains(
                        "t/s/a/practice-test.yaml:8: field: topics leaves out a, which the blueprint stands beside; add"
                                + " it, or move the blueprint beside section.md or track.md");
    }

    @Test
    void a_slug_is_not_the_address_of_a_list_of_practice_tests() {
        for (var list : List.of("all", "drafts")) {
            blueprint("t/s", "slug: both", "slug: " + list);

            assertFindings("t/s/practice-test.yaml:1: field: slug must not be " + list
                    + ", the address of a list in the API; choose another");
        }
    }

    @Test
    void a_topic_that_is_not_there_is_named_with_its_line() {
        blueprint("t/s", "topics: {a: 2, b: 1}", "topics:\n  a: 2\n  b: 1\n  nowhere: 1");

        assertFindings("t/s/practice-test.yaml:11: reference: nowhere is no topic; name the folder of one, as asyncio");
    }

    @Test
    void a_weight_is_above_zero() {
        blueprint("t/s", "topics: {a: 2, b: 1}", "topics:\n  a: 2\n  b: 0");

        assertThat(folder.findings())
                .contains("t/s/practice-test.yaml:10: field: b must be a number from 0.01 to 1000.0, and is \"0\"");
    }

    @Test
    void a_topic_is_named_once() {
        blueprint("t/s", "topics: {a: 2, b: 1}", "topics:\n  a: 2\n  b: 1\n  a: 1");

        assertFindings("t/s/practice-test.yaml:11: field: a stands twice; delete one");
    }

    @Test
    void beside_a_section_topics_are_named() {
        blueprint(
                "t/s",
                "topics: {a: 2, b: 1}\n",
                "",
                "quotas:\n",
                "",
                BLUEPRINT.substring(BLUEPRINT.indexOf("  comp")),
                "");
        assertFindings("t/s/practice-test.yaml:1: field: topics is missing; add it");

        blueprint(
                "t/s",
                "topics: {a: 2, b: 1}",
                "topics: {}",
                "quotas:\n",
                "",
                BLUEPRINT.substring(BLUEPRINT.indexOf("  comp")),
                "");
        assertFindings("t/s/practice-test.yaml:8: field: topics names 0 topics; name 1 to 20");
    }

    @Test
    void a_competency_is_named_with_its_topic() {
        blueprint("t/s", "    a/first: {maximum: 1}", "    first: {maximum: 1}");

        assertFindings(
                "t/s/practice-test.yaml:11: field: first is no competency of topic.md; there are a/first, b/first");
    }

    @Test
    void quotas_ask_for_no_more_questions_than_the_topics_have() {
        blueprint(
                "t/s",
                "b/first: {minimum: 1}",
                "b/first: {minimum: 3}",
                "maximum: 2}\ntime",
                "maximum: 9}\ntime",
                "PT4M",
                "PT8M");
        assertFindings("t/s/practice-test.yaml:12: blueprint: b/first asks for 3 questions, and there are 2 that one"
                + " interview can ask; lower the minimum");

        folder.write("t/s/b/items/q2.md", question("b", 2).replace("minutes: 2", "minutes: 2\nstatus: pilot"));
        blueprint("t/s", "b/first: {minimum: 1}", "b/first: {minimum: 2}");
        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains(":12: blueprint: b/first asks for 2 questions, and there are 1");
    }

    @Test
    void quotas_fit_the_length() {
        blueprint("t/s", "a/first: {maximum: 1}", "a/first: {minimum: 2}");
        assertFindings(
                "t/s/practice-test.yaml:10: blueprint: competency: the minimums add up to 3 questions, and length"
                        + " allows 2; lower some");

        blueprint(
                "t/s",
                "minimum: 1, maximum: 2",
                "minimum: 2, maximum: 2",
                "{minimum: 1}\n  kind",
                "{maximum: 0}\n  kind");
        assertFindings(
                "t/s/practice-test.yaml:10: blueprint: competency: the maximums allow 1 questions, and length asks"
                        + " for 2; raise some");
    }

    @Test
    void the_time_suffices_for_the_longest_questions() {
        blueprint("t/s", "PT4M", "PT3M59S");
        assertFindings(
                "t/s/practice-test.yaml:5: blueprint: timeLimit is 3 minutes, and by their minutes 2 questions can"
                        + " take 4 minutes; lengthen it, ask fewer, or limit the long ones by a quota of their kind");

        blueprint("t/s", "PT4M", "PT3M59S", "topics:", "modes: [quiz]\ntopics:");
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void a_practice_test_of_a_track_is_told_from_one_of_a_topic() {
        folder.topic("t/s/t", "title: T\nposition: 1\nupdated: 2026-01-01");
        folder.write("t/practice-test.yaml", BLUEPRINT);

        assertFindings("t/practice-test.yaml:1: name: stands in a track called like the topic t/s/t; rename one");
    }

    /** The blueprint, with each text of a pair replaced by the other. */
    private void blueprint(String place, String... pairs) {
        var text = BLUEPRINT;
        for (int i = 0; i < pairs.length; i += 2) {
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        folder.write(place + "/practice-test.yaml", text);
    }

    private void assertFindings(String... expected) {
        assertThat(folder.findings()).containsExactly(expected);
    }
}
