package dev.rehearse.interview.conduct.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of an interview. German: messages/interview_de.properties. */
@MessageBundle("interview")
public interface InterviewWords {

    @Message("Question {position} of at most {maximum}")
    String step(int position, int maximum);

    @Message("Question {position}")
    String question(int position);

    @Message("{title}: question {position}")
    String stepOf(String title, int position);

    @Message("left")
    String left();

    @Message("Two minutes left. What you have typed counts when the time is up.")
    String twoMinutes();

    @Message("Answered questions")
    String progress();

    @Message("The server keeps the time. When it is up, the answers you have sent count, and you get your report.")
    String withoutScript();

    @Message("Something was already sent, perhaps from another window. This is the current state of the interview.")
    String notTaken();

    @Message("There is no answer yet. Choose or type one, or say that you don't know.")
    String empty();

    @Message(
            "The answer has {length} characters and may have {most.grouped}. Nothing of it is lost: shorten it, and send it then.")
    String tooLong(String length, int most);

    @Message("At most {most.grouped} characters")
    String atMost(int most);

    @Message("{length} of {most.grouped} characters")
    String lengthOf(String length, int most);

    @Message("Your answer: one of these")
    String oneOf();

    @Message("Your answer: any number of these")
    String anyOf();

    @Message("It prints")
    String prints();

    @Message("Your answer, in a word or two")
    String shortly();

    @Message("Explain in your own words")
    String explain();

    @Message("Put them in order")
    String order();

    @Message("Place {place}")
    String place(int place);

    @Message("choose")
    String choose();

    @Message("Follow-up")
    String followUp();

    @Message("Question and answer so far")
    String soFar();

    @Message("Hints")
    String hints();

    @Message("Take hint {number} (costs up to {percent}\u00a0%)")
    String takeHint(int number, long percent);

    @Message("Answer")
    String send();

    @Message("I don't know")
    String skip();

    @Message("Nothing to add")
    String skipFollowUp();

    @Message("Saved")
    String saved();

    @Message("End and see the report")
    String finish();

    @Message("End and see the result")
    String finishQuiz();

    @Message("Delete this interview")
    String delete();

    @Message("Continue later or elsewhere")
    String elsewhere();

    @Message("Anyone with this address can continue the interview. This browser keeps it under \"My interviews\".")
    String addressIsKey();

    @Message("Copy the address")
    String copy();

    @Message("Copied")
    String copied();

    @Message("My interviews")
    String own();

    @Message("The interviews that this browser has started. The list is kept in this browser only.")
    String ownLead();

    @Message("No interview was started in this browser, or its cookies were deleted.")
    String ownNone();

    @Message("in progress, {answered} answered")
    String inProgress(int answered);

    @Message("finished, {answered} answered")
    String finished(int answered);

    @Message("Continue")
    String goOn();

    @Message("Report")
    String report();

    @Message("Interview")
    String interview();

    @Message("Quiz")
    String quiz();

    @Message("Delete this interview?")
    String deleteQuestion();

    @Message("Its answers and its report are deleted with it. This cannot be undone.")
    String deleteLead();

    @Message("Delete the interview")
    String deleteIt();

    @Message("Keep it")
    String keep();

    @Message("The interview is deleted")
    String deleted();

    @Message("Its answers and its report are gone.")
    String deletedLead();

    @Message("your answer, right")
    String yourRight();

    @Message("right")
    String isRight();

    @Message("your answer")
    String yourAnswer();

    @Message("You answered:")
    String youAnswered();

    @Message("You gave no answer.")
    String noAnswer();

    @Message("The right answer:")
    String rightIs();

    @Message("In the right order:")
    String rightOrder();

    @Message("You put:")
    String youPut();

    @Message("Why")
    String why();

    @Message("A complete answer")
    String reference();

    @Message("In one sentence")
    String inOneSentence();

    @Message("Result")
    String outcome();

    @Message("the grader is not sure")
    String unsure();

    @Message("Points in your answer")
    String points();

    @Message("made")
    String heard();

    @Message("partly made")
    String partlyHeard();

    @Message("missing")
    String missing();

    @Message("contradicted")
    String contradicted();

    @Message("only after a follow-up")
    String prompted();

    @Message("(optional)")
    String bonus();

    @Message("{count} {#if count == 1}hint{#else}hints{/if} taken")
    String hintsTaken(int count);

    @Message("Next question")
    String next();

    @Message("See the result")
    String result();

    @Message("Practise this question")
    String practise();

    @Message("Scan it to continue on another device")
    String qr();
}
