package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All content of this product, exported and imported again. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedContentTest {

    private static final List<Question> QUESTIONS = Shipped.questions();
    private static final Collection<List<Question>> TOPICS =
            QUESTIONS.stream().collect(Collectors.groupingBy(Question::topic)).values();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void what_holds_all_gives_all_back(String format) {
        for (List<Question> topic : TOPICS) {
            var exported = Exchange.exported(format, topic);

            var imported = Exchange.imported(format, exported.bytes());

            assertThat(exported.findings()).isEmpty();
            assertThat(Exchange.findings(imported)).isEmpty();
            assertSame(imported.questions(), topic, Function.identity());
        }
    }

    @Test
    void moodle_xml_gives_all_back_as_readers_see_it() {
        for (List<Question> topic : TOPICS) {
            var exported = Exchange.exported("moodle-xml", topic);

            var imported = Exchange.imported("moodle-xml", exported.bytes());

            assertThat(exported.findings()).isEmpty();
            assertThat(Exchange.findings(imported)).isEmpty();
            assertSame(imported.questions(), topic, Exchange::shown);
        }
    }

    @Test
    void gift_gives_all_back_but_what_it_lists() {
        for (List<Question> topic : TOPICS) {
            var exported = Exchange.exported("gift", topic);

            var imported = Exchange.imported("gift", exported.bytes());

            var listed = exported.findings().stream().map(Finding::file).collect(Collectors.toSet());
            assertThat(exported.findings()).allMatch(finding -> finding.rule() == Rule.NOT_CARRIED);
            assertThat(topic.stream().filter(question -> question.kind() == Kind.OPEN))
                    .allMatch(question -> listed.contains(question.file()));
            assertThat(imported.isGood()).isTrue();
            var whole = topic.stream()
                    .filter(question -> !listed.contains(question.file()))
                    .toList();
            assertThat(whole).hasSizeGreaterThan(topic.size() / 2);
            assertSame(imported.questions(), whole, Exchange::inAnyOrder);
        }
    }

    private static void assertSame(List<Question> actual, List<Question> expected, Function<Question, Question> as) {
        assertThat(actual)
                .map(Question::id)
                .containsExactlyElementsOf(expected.stream().map(Question::id).toList());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(as.apply(actual.get(i))).isEqualTo(as.apply(Exchange.placeless(expected.get(i))));
        }
    }

    @Test
    void each_question_that_aiken_leaves_out_is_listed() {
        var exported = Exchange.exported("aiken", QUESTIONS);

        var imported = Exchange.imported("aiken", exported.text());

        var leftOut = exported.findings().stream()
                .filter(finding -> finding.message().contains("left out"))
                .map(Finding::file)
                .collect(Collectors.toSet());
        assertThat(imported.questions())
                .hasSize(QUESTIONS.size() - leftOut.size())
                .hasSizeGreaterThan(20);
        assertThat(imported.questions()).allMatch(question -> question.task() instanceof Task.SingleChoice);
        assertThat(Set.copyOf(exported.findings().stream().map(Finding::file).toList()))
                .hasSize(QUESTIONS.size());
    }
}
