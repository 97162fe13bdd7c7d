package dev.rehearse.question.markdown;

import dev.rehearse.content.markdown.MarkdownLimits;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Highlights code on the server, by the lexers of RSyntaxTextArea. They work on plain text and need no display. The
 * classes are k keyword, f function or built-in type, s string, m number and c comment; site.css gives them colours.
 */
final class SyntaxHighlighter {

    /*
     * A lexer's time grows with the square of a line's length, so that a line has a limit, and the time of a block then
     * grows with its length alone. Tokens of one character cost 26 characters of markup each: what grows more than
     * HIGHEST_GROWTH times is data rather than code, and is shown without colours.
     */
    private static final int HIGHEST_GROWTH = 6;

    private static final String PYTHON = "python";
    private static final Map<String, String> LANGUAGES = Map.of(
            PYTHON, "text/python", "java", "text/java", "sql", "text/sql", "bash", "text/unix", "json", "text/json");

    private final TokenMaker lexer;
    private final boolean python;
    private final StyledText html = new StyledText();
    private int state = TokenTypes.NULL;
    private boolean afterBlankLine;

    private SyntaxHighlighter(TokenMaker lexer, boolean python) {
        this.lexer = lexer;
        this.python = python;
    }

    /** Returns the code as HTML, with spans around what has a colour; all of it is escaped. */
    static String html(String language, String code) {
        var type = LANGUAGES.get(language);
        if (type == null || code.lines().anyMatch(line -> line.length() > MarkdownLimits.LONGEST_CODE_LINE)) {
            return StyledText.escaped(code);
        }
        // A lexer has state: each block gets its own.
        var lexer = TokenMakerFactory.getDefaultInstance().getTokenMaker(type);
        var highlighted = new SyntaxHighlighter(lexer, language.equals(PYTHON)).highlight(code);
        return highlighted.length() > (code.length() + MarkdownLimits.LONGEST_CODE_LINE) * HIGHEST_GROWTH
                ? StyledText.escaped(code)
                : highlighted;
    }

    private String highlight(String code) {
        var separator = "";
        for (String line : code.split("\n", -1)) {
            if (!isSurplus(line)) {
                html.append("", separator);
                append(line);
                separator = "\n";
            }
            state = lexer.getLastTokenTypeOnLine(segment(line), state);
        }
        return html.toString();
    }

    /**
     * PEP 8 wants two blank lines around functions. A page has less room than an editor: one does, except in a string.
     */
    private boolean isSurplus(String line) {
        boolean blank = line.isBlank() && state == TokenTypes.NULL;
        boolean surplus = python && blank && afterBlankLine;
        afterBlankLine = blank;
        return surplus;
    }

    private void append(String line) {
        var token = lexer.getTokenList(segment(line), state, 0);
        while (token != null && token.isPaintable()) {
            html.append(style(token), token.getLexeme());
            token = token.getNextToken();
        }
    }

    private String style(Token token) {
        return python ? PythonTokens.style(token) : Styles.of(token);
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }
}
