package dev.rehearse.formats.gift;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
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
    void part(Message what) {
        questions.notCarried(line, called(what));
    }

    /** The whole question. */
    void question(Message why) {
        questions.notCarried(line, called(LossTexts.of("a-question-left-out", "why", why)));
    }

    private Message called(Message what) {
        return name == null || name.isBlank() ? what : LossTexts.of("named", "what", what, "name", name);
    }
}
