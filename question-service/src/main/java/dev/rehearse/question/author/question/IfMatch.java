package dev.rehearse.question.author.question;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The precondition of a change: the header If-Match (RFC 9110, 13.1.1), which compares strongly. */
public record IfMatch(String value) {

    public static final String HEADER = "If-Match";

    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"";
    private static final Pattern FORM = Pattern.compile("\\*|" + TAG + "(?:[ \\t]*+,[ \\t]*+" + TAG + ")*+");

    /** For a change that requires it; throws {@link PreconditionMissing}. */
    public static IfMatch required(@Nullable String value) {
        if (value == null) {
            throw new PreconditionMissing();
        }
        if (!FORM.matcher(value.strip()).matches()) {
            throw new HttpProblem.InvalidField(HEADER, "field.form", value);
        }
        return new IfMatch(value.strip());
    }

    /** Throws {@link PreconditionFailed} unless the resource with this tag is in the state the client knows. */
    public void check(String tag) {
        if (value.equals("*")) {
            return;
        }
        var wanted = Pattern.compile("(?:^|[ \\t,])" + Pattern.quote("\"" + tag + "\""));
        if (!wanted.matcher(value).find()) {
            throw new PreconditionFailed("\"" + tag + "\"");
        }
    }
}
