package dev.rehearse.question.markdown;

import java.util.Locale;
import java.util.Set;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Corrects the lexer of Python 2 for Python 3: keywords, print and exec, prefixes of strings, underscores in numbers.
 */
final class PythonTokens {

    private static final Set<String> NEW_KEYWORDS = Set.of("async", "await", "nonlocal", "with");

    /** Statements of Python 2, functions of Python 3. */
    private static final Set<String> FUNCTIONS_SINCE_3 = Set.of("print", "exec");

    /** In lower case, section 2.4.1 of The Python Language Reference; t since 3.14. */
    private static final Set<String> STRING_PREFIXES =
            Set.of("r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

    private PythonTokens() {}

    static String style(Token token) {
        return switch (token.getType()) {
            case TokenTypes.RESERVED_WORD ->
                FUNCTIONS_SINCE_3.contains(token.getLexeme()) ? Styles.FUNCTION : Styles.KEYWORD;
            case TokenTypes.ERROR_NUMBER_FORMAT -> Styles.NUMBER;
            case TokenTypes.IDENTIFIER -> ofIdentifier(token);
            default -> Styles.of(token);
        };
    }

    private static String ofIdentifier(Token token) {
        if (NEW_KEYWORDS.contains(token.getLexeme())) {
            return Styles.KEYWORD;
        }
        return isStringPrefix(token) ? Styles.STRING : Styles.NONE;
    }

    private static boolean isStringPrefix(Token token) {
        var next = token.getNextToken();
        return next != null
                && Styles.of(next).equals(Styles.STRING)
                && STRING_PREFIXES.contains(token.getLexeme().toLowerCase(Locale.ROOT));
    }
}
