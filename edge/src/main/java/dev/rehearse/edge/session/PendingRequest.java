package dev.rehearse.edge.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that was interrupted by a missing sign-in. The sign-in form carries it, and it is repeated afterwards.
 *
 * @param target its path and query; empty if there is nothing to repeat
 * @param fields of the submitted form, in their order
 */
public record PendingRequest(Kind kind, String target, List<FormField> fields) {

    /** The name of the field with the token. */
    static final String TOKEN = "token";

    private static final String PAGE_PARAMETER = "page";
    private static final String FORM_PARAMETER = "form";
    private static final int LONGEST_TARGET = 2000;
    private static final String BELOW = "(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9._~%&=+,:;/@!$'()*-]*)?";

    public PendingRequest {
        fields = List.copyOf(fields);
    }

    /** What happens with the request after the sign-in. */
    enum Kind {
        /** There was none. */
        NONE,
        /** The requested page is shown. */
        PAGE,
        /** The form is submitted again. */
        FORM,
        /** The input cannot be repeated, because it is too long for a form, or a file. */
        UNKEPT
    }

    static PendingRequest none() {
        return new PendingRequest(Kind.NONE, "", List.of());
    }

    static PendingRequest unkept() {
        return new PendingRequest(Kind.UNKEPT, "", List.of());
    }

    /**
     * The request carried by the sign-in form, whose target {@link #query} wrote.
     *
     * @param home of the pages; a target elsewhere is ignored
     */
    static PendingRequest carried(MultivaluedMap<String, String> query, List<FormField> fields, String home) {
        var page = query.getFirst(PAGE_PARAMETER);
        var form = query.getFirst(FORM_PARAMETER);
        if (form != null && isBelow(home, form)) {
            return form(form, fields);
        }
        return page != null && isBelow(home, page) ? page(page) : none();
    }

    static PendingRequest page(String target) {
        return new PendingRequest(Kind.PAGE, target, List.of());
    }

    static PendingRequest form(String target, List<FormField> fields) {
        var others =
                fields.stream().filter(field -> !field.name().equals(TOKEN)).toList();
        return new PendingRequest(Kind.FORM, target, others);
    }

    /** Whether the target is one of the pages below home. */
    static boolean isBelow(String home, String target) {
        return target.length() <= LONGEST_TARGET && target.matches(Pattern.quote(home) + BELOW);
    }

    public boolean isKept() {
        return kind == Kind.FORM;
    }

    public boolean isUnkept() {
        return kind == Kind.UNKEPT;
    }

    /** The query of the sign-in form's action. */
    String query() {
        return switch (kind) {
            case NONE, UNKEPT -> "";
            case PAGE -> "?" + PAGE_PARAMETER + "=" + URLEncoder.encode(target, UTF_8);
            case FORM -> "?" + FORM_PARAMETER + "=" + URLEncoder.encode(target, UTF_8);
        };
    }
}
