package dev.rehearse.edge.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that a sign-in interrupted. The form of the sign-in carries it, and it is made again afterwards.
 *
 * @param target its path and query; empty if there is nothing to be made again
 * @param fields of the form that was sent, in their order
 */
public record PendingRequest(Kind kind, String target, List<FormField> fields) {

    /** The field of the token that signs in. */
    static final String TOKEN = "token";

    private static final String PAGE_PARAMETER = "page";
    private static final String FORM_PARAMETER = "form";
    private static final int LONGEST_TARGET = 2000;
    private static final String BELOW = "(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9._~%&=+,:;/@!$'()*-]*)?";

    public PendingRequest {
        fields = List.copyOf(fields);
    }

    /** What becomes of the request. */
    enum Kind {
        /** There was none. */
        NONE,
        /** The page that was asked for is shown. */
        PAGE,
        /** The form is sent again. */
        FORM,
        /** What was sent is too long for a form, or a file. */
        UNKEPT
    }

    static PendingRequest none() {
        return new PendingRequest(Kind.NONE, "", List.of());
    }

    static PendingRequest unkept() {
        return new PendingRequest(Kind.UNKEPT, "", List.of());
    }

    /**
     * The request that the form of a sign-in carried, as {@link #query} wrote its target.
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

    /** Whether a browser that is sent to the target stays on the pages below home. */
    static boolean isBelow(String home, String target) {
        return target.length() <= LONGEST_TARGET && target.matches(Pattern.quote(home) + BELOW);
    }

    public boolean isKept() {
        return kind == Kind.FORM;
    }

    public boolean isUnkept() {
        return kind == Kind.UNKEPT;
    }

    /** The query of the address that the form of the sign-in is sent to. */
    String query() {
        return switch (kind) {
            case NONE, UNKEPT -> "";
            case PAGE -> "?" + PAGE_PARAMETER + "=" + URLEncoder.encode(target, UTF_8);
            case FORM -> "?" + FORM_PARAMETER + "=" + URLEncoder.encode(target, UTF_8);
        };
    }
}
