package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.MessageTexts;

/** The messages of what keeps a file from being read: META-INF/faults.properties. */
public final class FaultTexts {

    private static final MessageTexts TEXTS = new MessageTexts(FaultTexts.class, "faults");

    private FaultTexts() {}

    /** The message of the code, with its parameters as names and values in turn. */
    public static Message of(String code, Object... parameters) {
        return TEXTS.message(code, parameters);
    }

    /** With what a library says of it, which is English. */
    public static Message because(String code, Exception why) {
        return of(code, "why", Message.english(String.valueOf(why.getMessage())));
    }
}
