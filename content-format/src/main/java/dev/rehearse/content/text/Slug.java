package dev.rehearse.content.text;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import java.util.regex.Pattern;

/** Lower-case words joined by hyphens: the names of files, folders, competencies and rubric points. */
public final class Slug {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int LONGEST = 100;

    private Slug() {}

    /** What a slug is, for messages. */
    public static Message form() {
        return FindingTexts.of("form.slug", "most", LONGEST);
    }

    public static boolean is(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }
}
