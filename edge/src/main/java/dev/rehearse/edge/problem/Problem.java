package dev.rehearse.edge.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A problem with a request, independent of the reader's language.
 *
 * @param status the HTTP status, 400 to 599
 * @param title names the kind of problem
 * @param detail what happened to this request
 * @param errors each invalid part of the request, if known
 */
public record Problem(
        int status, ProblemText title, @Nullable ProblemText detail, List<Violation> errors) {

    /** The media type of a problem in JSON. */
    public static final String JSON = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem with only a status and its title. */
    public static Problem of(int status) {
        return new Problem(status, title(status), null, List.of());
    }

    /** A problem with the title of its status. */
    public static Problem of(int status, ProblemText detail, Violation... errors) {
        return new Problem(status, title(status), detail, List.of(errors));
    }

    /** A problem with the title of its status. */
    public static Problem of(int status, String detailCode) {
        return of(status, ProblemText.of(detailCode));
    }

    private static ProblemText title(int status) {
        var code = "status." + status;
        if (ProblemBundle.of(Locale.ENGLISH).has(code)) {
            return ProblemText.of(code);
        }
        return ProblemText.of(status < 500 ? "status.refused" : "status.failed");
    }

    /**
     * The detail for a page: a field that it is about has the name by which the page labels it.
     *
     * @param labels texts of the page, in its language, by the names of fields; others keep theirs
     */
    public @Nullable ProblemText detailWith(Map<String, String> labels) {
        return detail != null && detail.code().equals(Violations.DETAIL) ? Violations.detail(errors, labels) : detail;
    }

    /** The same problem with other names of the invalid parts. */
    public Problem naming(UnaryOperator<String> names) {
        var renamed = errors.stream()
                .map(error -> error.named(names.apply(error.field())))
                .toList();
        boolean isOfThem = detail != null && detail.code().equals(Violations.DETAIL);
        return new Problem(status, title, isOfThem ? Violations.detail(renamed) : detail, renamed);
    }

    /** What a page says: the title and the detail. */
    public ProblemDetails onPage(Locale language) {
        return new ProblemDetails(
                title.onPage(language), status, detail == null ? null : detail.onPage(language), List.of());
    }

    public ProblemDetails in(Locale language) {
        return new ProblemDetails(
                title.in(language),
                status,
                detail == null ? null : detail.in(language),
                errors.stream().map(error -> error.in(language)).toList());
    }
}
