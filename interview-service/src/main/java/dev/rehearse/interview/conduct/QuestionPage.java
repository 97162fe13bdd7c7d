package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of the question at hand.
 *
 * @param typed what is in its fields already: a draft, or what was refused
 * @param wrong what is wrong with that, beside the field
 * @param notice what has happened, above the question
 * @param address the whole address of the interview, as the browser knows it
 */
public record QuestionPage(
        InterviewView interview,
        QuestionView question,
        List<String> typed,
        @Nullable String wrong,
        @Nullable String notice,
        @Nullable String address) {

    private static final int SECONDS_PER_MINUTE = 60;

    /** More makes a picture too fine for the camera of a phone. */
    private static final int LONGEST_QR_TEXT = 300;

    public QuestionPage {
        typed = List.copyOf(typed);
    }

    /** The address for the camera of another device; nothing for one that is too long. */
    public @Nullable QrCode qr() {
        return address == null || address.length() > LONGEST_QR_TEXT ? null : QrCode.of(address);
    }

    /** The time that is left, as a clock shows it. */
    public String clock() {
        return String.format(
                Locale.ROOT,
                "%d:%02d",
                interview.secondsLeft() / SECONDS_PER_MINUTE,
                interview.secondsLeft() % SECONDS_PER_MINUTE);
    }

    public String text() {
        return String.join("", typed);
    }

    public boolean isTyped(String key) {
        return typed.contains(key);
    }

    /** Whether the entry was put in this place, from 0. */
    public boolean isPlaced(int place, String key) {
        return place < typed.size() && typed.get(place).equals(key);
    }

    /** Whether it is answered in one's own words: the question itself, or its follow-up. */
    public boolean isOpen() {
        return question.kind() == Kind.OPEN;
    }

    public boolean isOutput() {
        return question.kind() == Kind.OUTPUT;
    }

    public boolean isShort() {
        return question.kind() == Kind.SHORT_ANSWER;
    }

    public boolean isOrder() {
        return question.kind() == Kind.ORDER;
    }

    public boolean isMultiple() {
        return question.kind() == Kind.MULTIPLE_CHOICE;
    }

    public boolean isTimed() {
        return interview.mode() == Mode.INTERVIEW;
    }
}
