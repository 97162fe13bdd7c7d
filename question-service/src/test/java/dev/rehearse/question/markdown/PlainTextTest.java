package dev.rehearse.question.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>a</p><p>b</p>                                    | a b
            <p>a<br />b</p>                                     | a b
            un<em>believ</em>able                               | unbelievable
            <code><span class="k">def</span> f</code>           | def f
            <a href="/x">here</a>, <del>not</del> there         | here, not there
            <p>if a &lt; b &amp;&amp; c &gt; d: &quot;x&#39;</p>| if a < b && c > d: "x'
            &amp;lt; stays escaped                              | &lt; stays escaped
            R&D; a & b &unknown; &                              | R&D; a & b &unknown; &
            1 < 2                                               | 1 < 2
            """)
    void elements_are_left_out_and_escapes_read(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void space_is_one_blank_and_none_at_the_ends() {
        assertThat(PlainText.of("\n<pre>a \t b\r\n\nc</pre> \n")).isEqualTo("a b c");
    }

    @Test
    void nothing_but_elements_is_no_text() {
        assertThat(PlainText.of("<p></p><hr /><")).isEqualTo("<");
        assertThat(PlainText.of("<p> </p>")).isEmpty();
    }
}
