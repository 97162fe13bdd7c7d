package dev.rehearse.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptTest {

    private static final String TEXT = "(A coroutine waits. The event loop runs others meanwhile.)";

    @Test
    void an_ellipsis_stands_where_the_text_goes_on() {
        assertThat(Excerpt.html("The event loop runs", TEXT)).isEqualTo("… The event loop runs …");
        assertThat(Excerpt.html("A coroutine waits", TEXT)).isEqualTo("A coroutine waits …");
        assertThat(Excerpt.html("runs others meanwhile", TEXT)).isEqualTo("… runs others meanwhile");
    }

    @Test
    void a_whole_text_has_none_though_punctuation_at_its_ends_is_left_out() {
        var whole = "A coroutine waits. The \uE001event\uE002 loop runs others meanwhile";

        assertThat(Excerpt.html(whole, TEXT))
                .isEqualTo("A coroutine waits. The <mark>event</mark> loop runs others meanwhile");
    }
}
