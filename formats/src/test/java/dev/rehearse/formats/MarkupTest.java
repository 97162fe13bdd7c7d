package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.formats.markup.Markup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain & simple|plain \\& simple",
                "<p>a</p><p>b</p>|a~~b",
                "a<br>b|a  ~b",
                "<b>bold </b>text|**bold** text",
                "x <i><b>both</b></i>|x ***both***",
                "<code>a `b` c</code>|``a `b` c``",
                "<pre><code class='language-java'>int i;~</code></pre>|```java~int i;~```",
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>|- a~  - b~- c",
                "<ol start='3'><li>a</li><li>b</li></ol>|3. a~4. b",
                "<a href='https://example.org/?a=1&amp;b=2'>here</a>|[here](https://example.org/?a=1\\&b=2)",
                "<h2>Head</h2>text|#### Head~~text",
                "<div><div>deep</div></div>|deep",
                "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>|¦a¦b¦~¦---¦---¦~¦c¦d¦",
                "+ 2 * 3 * 4 and a_b_c|\\+ 2 \\* 3 \\* 4 and a\\_b\\_c",
                "<p># no heading</p><p>- no list</p><p>1. none</p>|\\# no heading~~\\- no list~~1\\. none",
                "Map<K, V> x < y|Map\\<K, V\\> x \\< y"
            })
    void html_becomes_markdown_without_loss(String html, String markdown) {
        var converted = Markup.markdown(html.replace("~", "\n"));

        assertThat(converted.losses()).isEmpty();
        assertThat(converted.markdown()).isEqualTo(markdown.replace("¦", "|").replace("~", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>a</a>",
                "<a href='view.php?id=3'>a</a>",
                "<iframe src='https://example.org'></iframe>",
                "x<sup>2</sup>",
                "<svg onload=alert(1)></svg>"
            })
    void what_markdown_cannot_hold_is_a_loss(String html) {
        var converted = Markup.markdown(html);

        assertThat(converted.losses()).hasSize(1);
        assertThat(Markup.html(converted.markdown()))
                .doesNotContain("<script", "onerror", "javascript:", "<svg", "<iframe");
    }

    @Test
    void deep_nesting_costs_little_and_is_a_loss() {
        for (String tag : new String[] {"div", "b", "ul", "blockquote", "span", "table", "li"}) {
            var converted =
                    Markup.markdown(("<" + tag + ">").repeat(10_000) + "deep" + ("</" + tag + ">").repeat(10_000));

            assertThat(converted.markdown().length()).as(tag).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a *b* _c_ `d` <e> [f](g) # h",
                "# a",
                "- a",
                "1. a",
                "    code",
                "> a",
                "a\nb\n\nc",
                "&amp; &lt;",
                "\\",
                "***",
                "~~~",
                "+ a",
                "=",
                "a\n==="
            })
    void plain_text_is_shown_as_it_is(String text) {
        assertThat(Markup.plain(Markup.escaped(text))).isEqualTo(text.strip().replaceAll("\\s+", " "));
    }
}
