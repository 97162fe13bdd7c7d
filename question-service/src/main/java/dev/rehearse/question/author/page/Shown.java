package dev.rehearse.question.author.page;

import io.quarkus.qute.TemplateExtension;

/** Formats places of options for pages. */
@TemplateExtension
public final class Shown {

    private Shown() {}

    /** The first place is A. */
    public static String letter(Integer place) {
        return String.valueOf((char) ('A' + place - 1));
    }
}
