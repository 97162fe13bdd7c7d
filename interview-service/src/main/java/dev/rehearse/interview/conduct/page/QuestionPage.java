package dev.rehearse.interview.conduct.page;

import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.conduct.QuestionView;
import dev.rehearse.interview.grade.Given;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of the current question.
 *
 * @param typed the values of its fields: a draft, or refused input
 * @param wrong the error beside the field
 * @param notice what has happened, above the question
 * @param address the full address of the interview, as the browser knows it
 */
public record QuestionPage(
        InterviewView interview,
        QuestionView question,
        List<String> typed,
        @Nullable String wrong,
        @Nullable String notice,
        @Nullable String address) {

    private static final int SECONDS_PER_MINUTE = 60;

    /** A longer text makes modules too small for a phone's camera. */
    private static final int LONGEST_QR_TEXT = 300;

    public QuestionPage {
        typed = List.copyOf(typed);
    }

    /** The address to encode as a QR code; nothing if it is too long. */
    public @Nullable QrCode qr() {
        return address == null || address.length() > LONGEST_QR_TEXT ? null : QrCode.of(address);
    }

    /** The remaining time, as on a clock. */
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

    /** The most characters of an answer in text. */
    public int longest() {
        return isOpen() ? Given.LONGEST_EXPLANATION : Given.LONGEST_TEXT;
    }

    public boolean isTyped(String key) {
        return typed.contains(key);
    }

    /** Whether this entry was put in this place, counted from 0. */
    public boolean isPlaced(int place, String key) {
        return place < typed.size() && typed.get(place).equals(key);
    }

    /** Whether it is answered in free text: the question itself, or its follow-up. */
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
