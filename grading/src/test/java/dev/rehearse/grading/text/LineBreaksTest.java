package dev.rehearse.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineBreaksTest {

    private static final String PROSE =
            "A generator runs to its first yield and pauses there, so it computes a value only when it is asked. Between two"
                    + " calls (of next) it keeps its variables; a list would be built whole. When the function returns,"
                    + " StopIteration is raised, which the for loop takes for the end";

    /** As an editor or a terminal does. */
    private static String wrapped(String text, int width, String lineEnd) {
        var wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= width;
            wrapped.append(column == 0 ? "" : fits ? " " : lineEnd).append(word);
            column = fits && column > 0 ? column + 1 + word.length() : word.length();
        }
        return wrapped.toString();
    }

    private static Stream<String> sentences(String text) {
        var passage = Passage.of(text, 1000);
        return passage.sentences().stream().map(passage::textOf);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 40, 50, 60, 80, 120})
    void a_wrapped_text_is_read_as_running_sentences(int width) {
        assertThat(sentences(wrapped(PROSE, width, "\n")))
                .containsExactlyElementsOf(sentences(PROSE).toList());
        assertThat(sentences(wrapped(PROSE, width, "\r\n")).map(sentence -> sentence.replace("\r ", " ")))
                .containsExactlyElementsOf(sentences(PROSE).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Put the if and the decrement into one\nsynchronized block.",
                "If two objects are equal their hash\ncodes must be the same",
                "locks the object on which it\nis called, that is the one\nbefore the dot",
                "A Set when there must be no\nduplicates. Access by index is\nO(1) in an ArrayList",
                "it does not\nkeep the order",
                "the keys have to be in a dict or\n`OrderedDict`",
                "interrupt sets a flag. In the\ncatch block I rethrow or call\nThread.currentThread().interrupt(),\nso that the callers know",
                "- keeps the order in which its keys\nwere inserted",
            })
    void a_sentence_goes_on_after_its_line(String text) {
        assertThat(sentences(text).map(sentence -> sentence.replace('\n', ' ')))
                .containsExactlyElementsOf(sentences(text.replace('\n', ' ')).toList());
        assertThat(Passage.of(text, 1000).text()).doesNotContain("\n");
    }

    static Stream<String> lists() {
        return Stream.of(
                "keeps insertion order\nno duplicates\nallows one null",
                "Keeps insertion order\nNo duplicates at all\nAllows one null key",
                "ordered\nmutable\nhashable",
                "it keeps the order\nit has no duplicates\nit takes null",
                "The set keeps the order.\nIt has no duplicates.",
                "- keeps the order of\n- no duplicates",
                "1. keeps the order and\n2. has no duplicates",
                "a set has no order and\n\nfinds fast",
                "def f(): {\nreturn the one\n}",
                "| keeps the |\n| order |");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void items_of_a_list_keep_their_lines(String list) {
        assertThat(Passage.of(list, 1000).text()).isEqualTo(list);
    }

    @Test
    void a_list_after_wrapped_sentences_stays_one() {
        var list = "keeps the order\nno duplicates\nnull once";

        var text = Passage.of(wrapped(PROSE, 40, "\n") + "\n\n" + list, 1000).text();

        assertThat(text)
                .contains("Between two calls (of next) it keeps its variables")
                .endsWith("\n\n" + list);
    }
}
