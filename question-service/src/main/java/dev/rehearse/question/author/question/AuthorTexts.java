package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.MessageTexts;

/** The messages of findings that depend on what is stored: META-INF/author-findings.properties. */
public final class AuthorTexts {

    private static final MessageTexts TEXTS = new MessageTexts(AuthorTexts.class, "author-findings");

    private AuthorTexts() {}

    /** The message of the code, with its parameters as names and values in turn. */
    public static Message of(String code, Object... parameters) {
        return TEXTS.message(code, parameters);
    }
}
