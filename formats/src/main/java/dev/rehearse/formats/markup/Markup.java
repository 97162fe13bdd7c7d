package dev.rehearse.formats.markup;

import dev.rehearse.content.markdown.MarkdownLimits;
import dev.rehearse.formats.loss.LossTexts;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;

/** Converts Markdown of content to HTML and to plain text, and both to Markdown. */
public final class Markup {

    private static final Parser PARSER = MarkdownLimits.parser().build();
    private static final HtmlRenderer BLOCKS = html().build();
    private static final HtmlRenderer LINES = html().omitSingleParagraphP(true).build();
    private static final MarkdownRenderer MARKDOWN =
            MarkdownRenderer.builder().extensions(MarkdownLimits.EXTENSIONS).build();

    private Markup() {}

    private static HtmlRenderer.Builder html() {
        return HtmlRenderer.builder()
                .extensions(MarkdownLimits.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true);
    }

    /** Well-formed also as XML: each element is closed. HTML in the Markdown is shown as text. */
    public static String html(String markdown) {
        return BLOCKS.render(PARSER.parse(markdown)).strip();
    }

    /** The same, without the paragraph around a text that is one. */
    public static String lineHtml(String markdown) {
        return LINES.render(PARSER.parse(markdown)).strip();
    }

    /** The text as it is read, without marks of formatting. */
    public static String plain(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body().text();
    }

    public static Converted markdown(String html) {
        var reader = new HtmlReader();
        return rendered(reader.read(html), reader);
    }

    /** As entries of lists need it: paragraphs become sentences of one line. What can't, keeps its line breaks. */
    public static Converted line(String html) {
        var reader = new HtmlReader();
        return rendered(SingleLine.of(reader.read(html), reader.losses()), reader);
    }

    private static Converted rendered(Node document, HtmlReader reader) {
        var shown = BLOCKS.render(document);
        var markdown = markdown(document);
        if (!squashed(shown).equals(squashed(html(markdown)))) {
            reader.losses().add(LossTexts.of("formatting"));
        }
        return new Converted(markdown, reader.losses().stream().distinct().toList());
    }

    private static String markdown(Node document) {
        LineStarts.escape(document);
        return MARKDOWN.render(document).strip();
    }

    private static String squashed(String html) {
        return html.replaceAll("\\s+", " ").strip();
    }

    /** The Markdown that shows the text as it is. */
    public static String escaped(String plain) {
        var document = new Document();
        for (String paragraph : plain.strip().split("\\n\\s*\\n", -1)) {
            document.appendChild(lines(paragraph));
        }
        return markdown(document);
    }

    private static Paragraph lines(String text) {
        var paragraph = new Paragraph();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        });
        return paragraph;
    }
}
