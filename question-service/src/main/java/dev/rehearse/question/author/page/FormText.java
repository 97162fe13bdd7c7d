package dev.rehearse.question.author.page;

import org.jspecify.annotations.Nullable;

/** Text from a multi-line field. */
public final class FormText {

    private FormText() {}

    /** A form sends each line break as two characters (HTML, 4.10.22.4). */
    public static String of(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
