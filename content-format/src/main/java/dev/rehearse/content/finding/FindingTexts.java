package dev.rehearse.content.finding;

/** The messages of findings in content files: META-INF/findings.properties. */
public final class FindingTexts {

    private static final MessageTexts TEXTS = new MessageTexts(FindingTexts.class, "findings");

    private FindingTexts() {}

    /** The message of the code, with its parameters as names and values in turn. */
    public static Message of(String code, Object... parameters) {
        return TEXTS.message(code, parameters);
    }
}
