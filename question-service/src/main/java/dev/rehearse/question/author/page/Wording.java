package dev.rehearse.question.author.page;

import dev.rehearse.content.finding.Message;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** The messages of findings on pages: in the reader's language or, marked as such, in English. */
@TemplateExtension
public final class Wording {

    private Wording() {}

    /** The text for a reader of a language. */
    public static String text(Message wording, String reader) {
        return wording.in(Locale.of(reader));
    }

    /** The language of that text. */
    public static String language(Message wording, String reader) {
        return wording.isIn(Locale.of(reader)) ? reader : Locale.ENGLISH.getLanguage();
    }
}
