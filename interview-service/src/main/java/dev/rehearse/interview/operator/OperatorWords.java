package dev.rehearse.interview.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the operators' pages. German: messages/operator_de.properties. */
@MessageBundle("operator")
public interface OperatorWords {

    @Message("Practice tests for operators")
    String heading();

    @Message("Operators")
    String operators();

    @Message("Sign out")
    String signOut();

    @Message("Campaigns")
    String campaigns();

    @Message(
            "There are no practice tests. When the service starts, it creates one for each practice-test.yaml in the content folder.")
    String none();

    @Message("{#switch word}{#case 'open'}open{#case 'single-choice'}single choice{#case 'multiple-choice'}multiple"
            + " choice{#case 'output'}output{#case 'short-answer'}short answer{#case"
            + " 'order'}order{#else}{word}{/switch}")
    String kindName(String word);

    @Message("draft")
    String draft();

    @Message("launched")
    String launched();

    @Message("retired")
    String retired();

    @Message("{count.grouped} started")
    String started(long count);

    @Message("{finished.grouped} of {over.grouped} finished")
    String finished(long finished, long over);

    @Message("{percent}\u00a0% dropped out")
    String droppedOut(long percent);

    @Message("never taken")
    String neverTaken();

    @Message("Usage")
    String usage();

    @Message("Started")
    String startedLabel();

    @Message("Ended, of the latest 1,000")
    String overLabel();

    @Message("Finished")
    String finishedLabel();

    @Message("Dropped out")
    String droppedOutLabel();

    @Message(
            "Finished means: at least as many questions answered as the shortest test has. Drills started from a report are not counted.")
    String usageNote();

    @Message("Scores")
    String scores();

    @Message("Share of the attainable points")
    String share();

    @Message("Interviews")
    String interviews();

    @Message("Blueprint")
    String blueprint();

    @Message("Length")
    String length();

    @Message("{#if minimum == maximum}{maximum}{#else}{minimum} to {maximum}{/if}"
            + " {#if maximum == 1}question{#else}questions{/if}")
    String size(int minimum, int maximum);

    @Message("Time")
    String time();

    @Message("{minutes} {#if minutes == 1}minute{#else}minutes{/if}")
    String minutes(long minutes);

    @Message("Ends at a standard error of")
    String standardError();

    @Message("Ends when the level is decided")
    String decided();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("Follow-ups to an open answer, at most")
    String followUps();

    @Message("Pilot questions, unscored")
    String pilots();

    @Message("{percent}\u00a0% of the questions")
    String pilotShare(long percent);

    @Message("Levels")
    String levels();

    @Message("Level")
    String level();

    @Message("From, in logits")
    String from();

    @Message("the lowest")
    String lowest();

    @Message("Quotas")
    String quotas();

    @Message("Competency or kind")
    String quota();

    @Message("Questions")
    String questions();

    @Message("{minimum} to {maximum}")
    String range(int minimum, int maximum);

    @Message("Question pool")
    String pool();

    @Message(
            "{count.grouped} {#if count == 1}question{#else}questions{/if}, {trial.grouped} of them {#if trial == 1}a pilot{#else}pilots{/if}.")
    String poolSize(int count, long trial);

    @Message("Kind")
    String kind();

    @Message("Competency")
    String competency();

    @Message("none")
    String noCompetency();

    @Message("The question pool is unknown at the moment: question-service does not answer.")
    String poolUnknown();

    @Message("Launch")
    String launch();

    @Message("Launch it")
    String launchIt();

    @Message(
            "Candidates can take it from then on, and those who signed up for the topic get one mail. A launch cannot be taken back, and the blueprint stays as it is.")
    String launchConsequences();

    @Message(
            "A launch now would mail {candidates.grouped} confirmed {#if candidates == 1}subscriber{#else}subscribers{/if}:")
    String audience(long candidates);

    @Message("The number of subscribers is unknown at the moment: notify-service does not answer.")
    String audienceUnknown();

    @Message("Yes, launch it")
    String launchConfirmed();

    @Message("Launched. Candidates can take it now:")
    String done();

    @Message("It was not launched: {reason}")
    String refused(String reason);

    @Message("What happens next")
    String next();

    @Message(
            "notify-service has received the launch and sends a campaign: one mail to each confirmed subscriber of the topic. Follow its progress under")
    String announced();

    @Message(
            "The launch has not reached notify-service yet. Delivery is retried until it does; then notify-service creates the campaign. Reload this page to check.")
    String notAnnounced();
}
