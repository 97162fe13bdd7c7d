package dev.rehearse.question.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Colours code on the server, by the lexers of RSyntaxTextArea. They work on plain text and need no display. The classes
 * are k keyword, f function or built-in type, s string, m number and c comment; site.css gives them colours.
 */
final class CodeColours {

    private static final Map<String, String> LANGUAGES = Map.of(
            "python", "text/python",
            "java", "text/java",
            "sql", "text/sql",
            "bash", "text/unix",
            "json", "text/json");

    /** Keywords of Python that the lexer is too old to know. */
    private static final Set<String> NEW_KEYWORDS = Set.of("async", "await", "nonlocal", "with");

    private CodeColours() {}

    /** Returns the code as HTML, with spans around what has a colour; all of it is escaped. */
    static String html(String language, String code) {
        var lexer =
                Optional.ofNullable(LANGUAGES.get(language)).map(TokenMakerFactory.getDefaultInstance()::getTokenMaker);
        return lexer.map(maker -> coloured(maker, code)).orElseGet(() -> escaped(code));
    }

    private static String coloured(TokenMaker lexer, String code) {
        var html = new StringBuilder(code.length() * 2);
        int state = TokenTypes.NULL;
        for (String line : code.split("\n", -1)) {
            if (!html.isEmpty()) {
                html.append('\n');
            }
            for (Token token = tokens(lexer, line, state);
                    token != null && token.isPaintable();
                    token = token.getNextToken()) {
                append(html, token);
            }
            state = lexer.getLastTokenTypeOnLine(segment(line), state);
        }
        return html.toString();
    }

    private static Token tokens(TokenMaker lexer, String line, int state) {
        return lexer.getTokenList(segment(line), state, 0);
    }

    private static Segment segment(String line) {
        return new Segment(line.toCharArray(), 0, line.length());
    }

    private static void append(StringBuilder html, Token token) {
        var style = style(token);
        var text = escaped(token.getLexeme());
        if (style.isEmpty()) {
            html.append(text);
        } else {
            html.append("<span class=\"")
                    .append(style)
                    .append("\">")
                    .append(text)
                    .append("</span>");
        }
    }

    private static String style(Token token) {
        return switch (token.getType()) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION -> "c";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN -> "k";
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.ANNOTATION -> "f";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE -> "s";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "m";
            default -> isNewKeyword(token) ? "k" : "";
        };
    }

    private static boolean isNewKeyword(Token token) {
        return token.getType() == TokenTypes.IDENTIFIER && NEW_KEYWORDS.contains(token.getLexeme());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
