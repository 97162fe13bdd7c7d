package dev.rehearse.content.text;

import java.util.regex.Pattern;

/** Lower-case words joined by hyphens: the names of files, folders, competencies and rubric points. */
public final class Slug {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int LONGEST = 100;

    /** What a slug is, for messages. */
    public static final String FORM = "lower-case words joined by hyphens, at most " + LONGEST + " characters";

    private Slug() {}

    public static boolean is(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }
}
