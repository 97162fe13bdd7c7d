package dev.rehearse.formats.loss;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.MessageTexts;

/** The messages of what an import or an export loses: META-INF/losses.properties. */
public final class LossTexts {

    private static final MessageTexts TEXTS = new MessageTexts(LossTexts.class, "losses");

    private LossTexts() {}

    /** The message of the code, with its parameters as names and values in turn. */
    public static Message of(String code, Object... parameters) {
        return TEXTS.message(code, parameters);
    }
}
