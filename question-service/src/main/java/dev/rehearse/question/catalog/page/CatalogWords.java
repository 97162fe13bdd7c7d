package dev.rehearse.question.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the catalog's pages. German: messages/catalog_de.properties. */
@MessageBundle("catalog")
public interface CatalogWords {

    @Message("Interview practice that shows its working")
    String home();

    @Message("Read good questions with good answers, then take a mock interview that adapts to you and shows where you "
            + "stand, and how certain that is.")
    String lead();

    @Message("Start: {title}")
    String start(String title);

    @Message("{minutes} {#if minutes == 1}minute{#else}minutes{/if} at most, no account needed.")
    String atMost(long minutes);

    @Message("Choose a topic")
    String choose();

    @Message("Topics")
    String topics();

    @Message("{count.grouped} {#if count == 1}topic{#else}topics{/if}")
    String topicCount(long count);

    @Message("{count.grouped} {#if count == 1}question{#else}questions{/if}")
    String questionCount(long count);

    @Message("New and changed questions")
    String feed();

    @Message("Feeds")
    String feeds();

    @Message("updated")
    String updated();

    @Message("practice test")
    String tested();

    @Message("Practice tests over several topics")
    String combined();

    @Message("Also in practice tests over several topics")
    String alsoIn();

    @Message("There are no topics yet. An operator can add some: see the folder")
    String none();

    @Message("{title} interview questions")
    String questionsOn(String title);

    @Message(
            "{count.grouped} interview {#if count == 1}question{#else}questions{/if} on {title}, with answers and code that runs.")
    String summary(String title, long count);

    @Message("Questions")
    String questions();

    @Message("{#switch word}{#case 'easy'}easy{#case 'medium'}medium{#case 'hard'}hard{/switch}")
    String difficulty(String word);

    @Message("Answer each question first, in your head or in writing, then compare.")
    String recall();

    @Message("Show the answer")
    String answer();

    @Message("Show all answers")
    String allAnswers();

    @Message("Print all questions")
    String printAll();

    @Message("Print")
    String print();

    @Message("Back to the topic")
    String back();

    @Message("Answer")
    String answered();

    @Message("What a strong answer covers")
    String covers();

    @Message("(optional)")
    String bonus();

    @Message("Read first:")
    String before();

    @Message("Read next:")
    String then();

    @Message("Question {number.grouped} of {count.grouped}")
    String position(int number, long count);

    @Message("More questions on this topic")
    String besides();

    @Message("Previous question")
    String previousQuestion();

    @Message("Next question")
    String nextQuestion();

    @Message("All questions on this topic")
    String list();

    @Message("Sources")
    String sources();

    @Message("Practise this question")
    String practise();

    @Message("Practise: {title}")
    String practiseTest(String title);

    @Message("A mock interview that adapts to your answers, and a report of where you stand and how certain that is.")
    String testLead();

    @Message("Take the practice test")
    String take();

    @Message("Pages")
    String pages();

    @Message("Page {number.grouped} of {last.grouped}")
    String page(int number, int last);

    @Message("Previous questions")
    String previousQuestions();

    @Message("Next questions")
    String nextQuestions();

    @Message("More topics")
    String neighbors();

    @Message("Previous topic")
    String previousTopic();

    @Message("Next topic")
    String nextTopic();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();
}
