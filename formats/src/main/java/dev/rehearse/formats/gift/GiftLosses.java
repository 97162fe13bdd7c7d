package dev.rehearse.formats.gift;

import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.markup.Converted;
import org.jspecify.annotations.Nullable;

/** Notes what of one question content can't hold. */
record GiftLosses(
        QuestionCollector questions, int line, @Nullable String name) {

    /** The Markdown; what it lacks is noted. */
    String note(Converted converted) {
        converted.losses().forEach(this::part);
        return converted.markdown();
    }

    /** A part of the question. */
    void part(String what) {
        questions.notCarried(line, what + called());
    }

    /** The whole question. */
    void question(String why) {
        questions.notCarried(line, "a question is left out: " + why + called());
    }

    private String called() {
        return name == null || name.isBlank() ? "" : " (" + name + ")";
    }
}
