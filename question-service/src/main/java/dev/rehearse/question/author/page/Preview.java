package dev.rehearse.question.author.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as readers and candidates see it, with its key. Texts are HTML unless noted.
 *
 * @param kind its name
 * @param title plain text; absent if the kind has none
 * @param key the right answer in plain text, for kinds answered by a text
 * @param answer the reference answer or the explanation
 * @param inOneSentence plain text
 * @param claims of the rubric, plain text
 * @param sources addresses
 */
public record Preview(
        String kind,
        @Nullable String title,
        String difficulty,
        int minutes,
        String prompt,
        List<PreviewedOption> options,
        List<String> key,
        String answer,
        @Nullable String inOneSentence,
        List<String> claims,
        List<String> hints,
        List<String> sources) {

    public Preview {
        options = List.copyOf(options);
        key = List.copyOf(key);
        claims = List.copyOf(claims);
        hints = List.copyOf(hints);
        sources = List.copyOf(sources);
    }

    /**
     * An option, or an entry to be put in order.
     *
     * @param number its place in the file, from 0: the form's value
     * @param rationale why a candidate would choose it; plain text
     */
    public record PreviewedOption(
            int number,
            String text,
            boolean correct,
            @Nullable String rationale) {}

    public boolean isOpen() {
        return kind.equals("open");
    }

    public boolean isOrder() {
        return kind.equals("order");
    }

    public boolean isOutput() {
        return kind.equals("output");
    }

    public boolean isMultiple() {
        return kind.equals("multiple-choice");
    }

    /** Whether one or several options are to be chosen. */
    public boolean isChoice() {
        return isMultiple() || kind.equals("single-choice");
    }
}
