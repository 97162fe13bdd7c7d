package dev.rehearse.edge.http;

import java.util.regex.Pattern;

/** Which paths lead to a file that is served as it is: stylesheets, scripts and images, from resources. */
final class StaticFiles {

    private static final String FOLDER = "META-INF/resources";
    /** No segment begins with a dot. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*+)+");

    private StaticFiles() {}

    /** Whether there is one at the path, which is relative to the service's own. */
    static boolean isAt(String path) {
        return PLAIN.matcher(path).matches()
                && path.contains(".")
                && Thread.currentThread().getContextClassLoader().getResource(FOLDER + path) != null;
    }
}
