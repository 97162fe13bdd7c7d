package dev.rehearse.e2e.fuzz;

import java.util.regex.Pattern;

/**
 * A request as it goes over the wire.
 *
 * @param kind the row of the table of results that it counts in
 * @param bytes head and body
 * @param rule what its answer has to be beside being a good one
 */
record Request(String kind, String method, String target, Bytes bytes, Rule rule) {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_.-]{40,}");
    private static final int SHOWN = 600;

    /** The expected kind of response. */
    enum Rule {
        /** There is one. */
        ANSWERED,
        /** There is one, and it may have keys of items in it: it is for another service. */
        TRUSTED,
        /** There is one, a 4xx: the request is not HTTP/1.1 to the letter. */
        REFUSED,
        /** There may be none, since the request may not be whole. */
        CLOSED_OR_ANSWERED
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Its beginning on one line, for people, without a token. */
    String shown() {
        return Printable.of(TOKEN.matcher(bytes.octets()).replaceAll("(token)"), SHOWN);
    }
}
