package dev.rehearse.interview.practicetest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages that a launch mail links to. German: messages/tests_de.properties. */
@MessageBundle("tests")
public interface PracticeTestWords {

    @Message("Mock interviews that adapt to your answers. Each ends in a report: your level, and how certain it is.")
    String listLead();

    @Message("{#if minimum == maximum}{maximum}{#else}{minimum} to {maximum}{/if}"
            + " {#if maximum == 1}question{#else}questions{/if}")
    String size(int minimum, int maximum);

    @Message("at most {minutes} {#if minutes == 1}minute{#else}minutes{/if}")
    String atMost(long minutes);

    @Message(
            "None has launched yet. You can practise single questions already, and sign up on a topic for one mail when its test launches.")
    String none();

    @Message("Practice test: {title}")
    String practiceTest(String title);

    @Message("no account needed")
    String noAccount();

    @Message("Start the interview")
    String start();

    @Message("Start the quiz")
    String startQuiz();

    @Message("The interview")
    String interview();

    @Message(
            "You have {minutes} {#if minutes == 1}minute{#else}minutes{/if} from the start, also while the page is closed.")
    String within(long minutes);

    @Message("Each question is the one that tells most about you. So the interview feels hard for everyone, and about"
            + " half of your answers will be wrong.")
    String howHard();

    @Message("Some questions are answered in your own words. They may have follow-ups and hints; each hint states its"
            + " cost before you take it. There is no feedback until the end.")
    String openQuestions();

    @Message("It ends as soon as the estimate is precise enough. Then you get a report: your level and how certain it"
            + " is, and each answer with the right one and an explanation.")
    String howItEnds();

    @Message("The address of your interview is the key to it: keep it to yourself, and you can come back to it after a"
            + " reload or a lost connection.")
    String address();

    @Message("The quiz")
    String quiz();

    @Message(
            "No time limit, no open questions, and an explanation after each answer. At the end you can retry what you missed.")
    String quizLead();

    @Message("What it is about")
    String about();
}
