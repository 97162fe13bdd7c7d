package dev.rehearse.question.author.attempt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on which authors answer their questions. German: messages/attempt_de.properties. */
@MessageBundle("attempt")
public interface AttemptWords {

    @Message("Version {version} as candidates see it. Your answer is not stored.")
    String tryNote(int version);

    @Message("Put them in order")
    String putInOrder();

    @Message("Place {number}")
    String place(int number);

    @Message("Your answer: any number of these")
    String anyOf();

    @Message("Your answer: one of these")
    String oneOf();

    @Message("Your answer")
    String answer();

    @Message(
            "The answer has {length} characters and may have {most.grouped}. Nothing of it is lost: shorten it, and check it then.")
    String tooLong(String length, int most);

    @Message("At most {most.grouped} characters")
    String atMost(int most);

    @Message("{length} of {most.grouped} characters")
    String lengthOf(String length, int most);

    @Message("Check the answer")
    String check();

    @Message("Back to the question")
    String back();

    @Message("Result")
    String result();

    @Message("Right.")
    String isRight();

    @Message("Right in part.")
    String isPartly();

    @Message("Wrong.")
    String isWrong();

    @Message("{score} of {maximum} {#if maximum == 1}point{#else}points{/if}.")
    String score(int score, int maximum);

    @Message(
            "{percent} % of a full answer. The probability that a careful person's score is within 20 % of it is {confidence}"
                    + " %.")
    String graded(long percent, long confidence);

    @Message("The grader can't judge this answer:")
    String ungradable();

    @Message("{#switch code}{#case 'other-language'}it is not in English.{#case 'code'}it is code and not prose.{#case"
            + " 'no-words'}it has no words.{#case 'too-long'}it is too long.{#case 'nothing-to-compare'}the question has"
            + " neither a rubric nor a reference answer with words.{#case 'grader-unavailable'}the grader is"
            + " unavailable.{#else}{code}{/switch}")
    String reason(String code);

    @Message("{#switch word}{#case 'heard'}heard{#case 'partly'}partly heard{#case 'missing'}missing{#case"
            + " 'contradicted'}contradicted{#else}{word}{/switch}")
    String verdict(String word);

    @Message("Grader: {grader}")
    String gradedBy(String grader);

    @Message(
            "The grader does not answer at the moment: interview-service is unavailable or busy. Your answer is still in the"
                    + " field. Try again in a moment; the reference answer is below.")
    String notGraded();
}
