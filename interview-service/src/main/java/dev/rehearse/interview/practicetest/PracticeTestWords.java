package dev.rehearse.interview.practicetest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages that a launch mail links to. German: messages/tests_de.properties. */
@MessageBundle("tests")
public interface PracticeTestWords {

    @Message("Mock interviews that adapt to your answers, and report how certain their results are.")
    String listLead();

    @Message("{#if minimum == maximum}{maximum}{#else}{minimum} to {maximum}{/if}"
            + " {#if maximum == 1}question{#else}questions{/if}")
    String size(int minimum, int maximum);

    @Message("at most {minutes} {#if minutes == 1}minute{#else}minutes{/if}")
    String atMost(long minutes);

    @Message(
            "None has launched yet. Pick a topic and sign up with your email address: you get one mail when its test launches.")
    String none();

    @Message("Practice test: {title}")
    String practiceTest(String title);

    @Message("How it works")
    String how();

    @Message("{#if minimum == maximum}{maximum}{#else}Between {minimum} and {maximum}{/if}"
            + " {#if maximum == 1}question{#else}questions{/if}, one at a time,")
    String howLong(int minimum, int maximum);

    @Message("within {minutes} {#if minutes == 1}minute{#else}minutes{/if} on the server's clock.")
    String within(long minutes);

    @Message("Each question is chosen from your answers so far: the one that tells most about you. So the test"
            + " feels hard for everyone, and about half of your answers will be wrong. That is how it measures.")
    String howHard();

    @Message("Some questions are answered in your own words. They may have follow-ups and hints; each hint states its"
            + " cost before you take it. There is no feedback until the end.")
    String openQuestions();

    @Message("Or as a quiz")
    String quiz();

    @Message("A quiz")
    String onlyQuiz();

    @Message(
            "No time limit, no open questions, and an explanation after each answer. At the end you can retry what you missed.")
    String quizLead();

    @Message("Start the quiz")
    String startQuiz();

    @Message("It ends as soon as the estimate is precise enough.")
    String howItEnds();

    @Message(
            "Then you get a report: your level and how certain it is, and each answer with the right one and an explanation.")
    String report();

    @Message(
            "You need no account. The address of your interview is the key to it: keep it to yourself, and you can come"
                    + " back to it after a reload or a lost connection.")
    String address();

    @Message("Start the interview")
    String start();
}
