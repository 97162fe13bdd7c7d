package dev.rehearse.interview.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of operators' pages. The German ones are in messages/operator_de.properties. */
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
            "There is no practice test. One is made of each practice-test.yaml in the content folder when the service starts.")
    String none();

    @Message("draft")
    String draft();

    @Message("launched")
    String launched();

    @Message("retired")
    String retired();

    @Message("{count} started")
    String started(long count);

    @Message("{finished} of {over} finished")
    String finished(long finished, long over);

    @Message("{percent} % dropped out")
    String droppedOut(long percent);

    @Message("never taken")
    String neverTaken();

    @Message("How it is taken")
    String usage();

    @Message("Started")
    String startedLabel();

    @Message("Over, of the latest 1,000")
    String overLabel();

    @Message("Finished")
    String finishedLabel();

    @Message("Dropped out")
    String droppedOutLabel();

    @Message(
            "Finished means: answered at least as many questions as the shortest test has. Drills that a report leads on to are not counted.")
    String usageNote();

    @Message("Scores")
    String scores();

    @Message("Share of what the questions can count")
    String share();

    @Message("Interviews")
    String interviews();

    @Message("Blueprint")
    String blueprint();

    @Message("Length")
    String length();

    @Message("{minimum} to {maximum} questions")
    String size(int minimum, int maximum);

    @Message("Time")
    String time();

    @Message("{minutes} minutes")
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

    @Message("Tried out unscored")
    String pilots();

    @Message("{percent} % of the questions")
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

    @Message("What it has to ask")
    String pool();

    @Message("{count} {#if count == 1}question{#else}questions{/if}, of which {trial} on trial.")
    String poolSize(int count, long trial);

    @Message("Kind")
    String kind();

    @Message("Competency")
    String competency();

    @Message("none")
    String noCompetency();

    @Message("The catalog does not say at the moment what the topic has to ask.")
    String poolUnknown();

    @Message("Launch")
    String launch();

    @Message("Launch it")
    String launchIt();

    @Message(
            "Candidates can take it from then on, and those who signed up for the topic get one mail. A launch cannot be taken back, and the blueprint stays as it is.")
    String launchConsequences();

    @Message(
            "It would mail {candidates} confirmed {#if candidates == 1}subscriber{#else}subscribers{/if} if it began now:")
    String audience(long candidates);

    @Message("It is not known at the moment how many subscribers would be mailed: notify-service does not answer.")
    String audienceUnknown();

    @Message("Yes, launch it")
    String launchConfirmed();

    @Message("It is launched. Candidates can take it now:")
    String done();

    @Message("It was not launched: {reason}")
    String refused(String reason);

    @Message("What happens next")
    String next();

    @Message(
            "notify-service has been told and makes a campaign of it: a mail to each confirmed subscriber of the topic. How that goes is under")
    String announced();

    @Message(
            "The launch has not reached notify-service yet. Delivery is retried until it does; then notify-service creates the campaign. Reload this page to check.")
    String notAnnounced();
}
