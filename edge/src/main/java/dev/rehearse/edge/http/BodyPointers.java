package dev.rehearse.edge.http;

import dev.rehearse.edge.problem.FieldName;
import dev.rehearse.edge.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/**
 * Names each invalid part of a JSON body by its JSON pointer (RFC 6901). Parameters, headers and fields of forms keep
 * their names.
 */
final class BodyPointers {

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

    private BodyPointers() {}

    static Problem in(Problem problem, HttpHeaders headers, UriInfo address) {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean isJson = type != null && type.split(";", 2)[0].strip().endsWith("json");
        return isJson ? problem.naming(name -> isField(name, address) ? "/" + name : name) : problem;
    }

    private static boolean isField(String name, UriInfo address) {
        return FIELD.matcher(name).matches()
                && !name.equals(FieldName.BODY)
                && !address.getQueryParameters().containsKey(name)
                && !address.getPathParameters().containsKey(name);
    }
}
