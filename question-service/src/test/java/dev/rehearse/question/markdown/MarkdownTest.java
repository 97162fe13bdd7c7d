package dev.rehearse.question.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "data:image/svg+xml,x",
                "DATA:text/html,x",
                "file:///etc/passwd",
                "blob:https://example.org/1",
                "filesystem:https://example.org/1",
                "view-source:https://example.org",
                "ftp://example.org/",
                "about:blank",
                "intent://x",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "javascript&#58;alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "java&#13;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#32;javascript:alert(1)",
                "&#xA0;javascript:alert(1)",
                "&#x200B;javascript:alert(1)",
                "&#x2028;javascript:alert(1)",
                "&#xFEFF;javascript:alert(1)",
                "&#x202E;javascript:alert(1)",
                "java\\script:alert(1)",
                ":alert(1)",
            })
    void no_other_scheme_gets_into_a_link(String address) {
        for (String text : new String[] {
            "[a](<" + address + ">)",
            "[a](" + address + ")",
            "![a](<" + address + ">)",
            "[a]\n\n[a]: <" + address + ">",
            "<" + address + ">"
        }) {
            assertThat(addressIn(markdown.html(text))).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c:d#e",
                "http://example.org",
                "HTTPS://example.org",
                "mailto:a@example.org",
                "/topics/asyncio",
                "#await",
                "?page=2",
                "a/b:c",
            })
    void addresses_of_the_web_of_mail_and_of_this_site_are_links(String address) {
        assertThat(addressIn(markdown.html("[a](" + address + ")"))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <svg onload=alert(1)> b",
                "<!-- --><script>alert(1)</script>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<div style=\"background:url(javascript:alert(1))\">",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "```python\n\"<script>alert(1)</script>\"\n```",
                "    <script>alert(1)</script>",
                "[a](https://example.org \"\\\"><script>alert(1)</script>\")",
                "[<img src=x onerror=alert(1)>](https://example.org)",
                "![<img src=x onerror=alert(1)>](https://example.org)",
                "[a](https://example.org/\"onmouseover=\"alert(1))",
                "| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |",
                "# <script>alert(1)</script>",
                "<https://example.org/\"onmouseover=\"alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "</code></pre><script>alert(1)</script>",
            })
    void no_tag_and_no_attribute_comes_from_an_author(String text) {
        var html = markdown.html(text);

        assertThat(html.replaceAll(
                        "</?(p|a|h1|pre|code|span|table|thead|tbody|tr|th|td)( (href|rel|title|class|tabindex)=\"[^\"<>]*\")*>",
                        ""))
                .doesNotContain("<")
                .doesNotContain("\"");
    }

    @Test
    void an_image_is_a_link_by_its_whole_description() {
        assertThat(markdown.html("![a *nice* `picture`](https://example.org/tracker.png)"))
                .isEqualTo("<p><a href=\"https://example.org/tracker.png\" rel=\"nofollow\">a nice picture</a></p>\n");
    }

    @Test
    void print_is_a_function_and_prefixes_belong_to_their_strings() {
        assertThat(markdown.html("```python\nprint(f\"a\", Rb'b', 1_000)  # c\nf = b\n```"))
                .isEqualTo(pre("<span class=\"f\">print</span>(<span class=\"s\">f&quot;a&quot;</span>, "
                        + "<span class=\"s\">Rb'b'</span>, <span class=\"m\">1_000</span>)  "
                        + "<span class=\"c\"># c</span>\nf = b"));
    }

    @Test
    void two_blank_lines_of_python_are_shown_as_one_but_not_in_a_string() {
        assertThat(markdown.html("```python\na\n\n\nb = \"\"\"\n\n\nc\"\"\"\n```"))
                .isEqualTo(pre("a\n\nb = <span class=\"s\">&quot;&quot;&quot;</span>\n\n\n"
                        + "<span class=\"s\">c&quot;&quot;&quot;</span>"));
        assertThat(markdown.html("```text\na\n\n\nb\n```")).contains("a\n\n\nb");
    }

    @Test
    void a_code_line_that_is_too_long_to_be_code_has_no_colours() {
        assertThat(markdown.html("```json\n" + "1,".repeat(300) + "\n```"))
                .isEqualTo("<pre tabindex=\"0\"><code>" + "1,".repeat(300) + "</code></pre>\n");
    }

    /** A change of this output needs a new {@link Markdown#REVISION}: stored HTML is of the revision it was made by. */
    @Test
    void the_html_of_this_revision() {
        assertThat(markdown.html("# A\n\n- *b*\n- **c** `d`\n\n> [e](/f \"g\")\n\n|h|\n|-|\n|i|\n\n```text\nj\n```\n"))
                .isEqualTo("""
                        <h1>A</h1>
                        <ul>
                        <li><em>b</em></li>
                        <li><strong>c</strong> <code>d</code></li>
                        </ul>
                        <blockquote>
                        <p><a rel="nofollow" href="/f" title="g">e</a></p>
                        </blockquote>
                        <table>
                        <thead>
                        <tr>
                        <th>h</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td>i</td>
                        </tr>
                        </tbody>
                        </table>
                        <pre class="output"><code>j</code></pre>
                        """);
        assertThat(Markdown.REVISION).isEqualTo(2);
    }

    private static String pre(String code) {
        return "<pre><code>" + code + "</code></pre>\n";
    }

    /** The address of the link in the HTML; empty when there is none or it has none. */
    private static String addressIn(String html) {
        int start = html.indexOf("href=\"");
        return start < 0 ? "" : html.substring(start + 6, html.indexOf('"', start + 6));
    }
}
