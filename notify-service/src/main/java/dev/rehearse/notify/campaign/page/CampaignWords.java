package dev.rehearse.notify.campaign.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the operators' pages of campaigns. German: messages/campaigns_de.properties. */
@MessageBundle("campaigns")
public interface CampaignWords {

    @Message("Campaigns")
    String heading();

    @Message("Operators")
    String operators();

    @Message("Practice tests")
    String practiceTests();

    @Message("Sign out")
    String signOut();

    @Message("New campaign")
    String newCampaign();

    @Message("There are no campaigns yet. A launch of a practice test creates one, or you prepare one here.")
    String none();

    @Message("Older campaigns")
    String older();

    @Message(
            "{#switch word}{#case 'draft'}draft{#case 'scheduled'}scheduled{#case 'sending'}sending{#case 'paused'}paused{#case 'sent'}sent{#case 'cancelled'}cancelled{#else}{word}{/switch}")
    String state(String word);

    @Message("{number} of {all} processed")
    String processed(String number, String all);

    @Message("{percent} % processed")
    String percentProcessed(String percent);

    @Message("{number.grouped} failed")
    String failedCount(long number);

    @Message("{number.grouped} unknown")
    String unknownCount(long number);

    @Message("Topic:")
    String topic();

    @Message("Page:")
    String page();

    @Message("Another operator acted first, or the state changed by itself. This is the current state.")
    String overtaken();

    @Message("Paused:")
    String pausedBecause();

    @Message("Progress")
    String progress();

    @Message("Reload the page")
    String reload();

    @Message("to see the progress.")
    String toSeeProgress();

    @Message("Its mails are being queued.")
    String isBeingQueued();

    @Message("Slower than it might be:")
    String slowedBy();

    @Message("[rate] a second, about [minutes] min left.")
    String rate();

    @Message(
            "{#switch name}{#case 'candidates'}subscribers{#case 'sent'}sent{#case 'pending'}waiting{#case 'sending'}being sent{#case 'failed'}failed{#case 'unknown'}unknown{#case 'suppressed'}left before{#else}cancelled{/switch}")
    String figure(String name);

    @Message("The counts add up: every subscriber is counted once.")
    String balanced();

    @Message("The counts do not add up. Please report this.")
    String unbalanced();

    @Message("Failed mails")
    String failedMails();

    @Message("Unknown mails")
    String unknownMails();

    @Message(
            "It has {number} {#if number == '1'}subscriber{#else}subscribers{/if} now. They are counted again when it starts.")
    String audience(String number);

    @Message("Start")
    String start();

    @Message("Send it now")
    String sendNow();

    @Message(
            "{#if number == '1'}One mail goes to the only subscriber{#else}One mail goes to each of the {number} subscribers{/if}, and a mail that was sent cannot be recalled.")
    String sendConsequences(String number);

    @Message("Yes, send it now")
    String sendConfirmed();

    @Message("Day and time, in UTC")
    String sendAt();

    @Message("Change the schedule")
    String changeSchedule();

    @Message("Schedule it")
    String schedule();

    @Message("Unschedule it")
    String unschedule();

    @Message("Choose a day and a time.")
    String chooseTime();

    @Message("The time {message}.")
    String wrongTime(String message);

    @Message("Pause")
    String pause();

    @Message("Mails wait until you resume it.")
    String pauseNote();

    @Message("Resume")
    String resume();

    @Message("Mails are sent again.")
    String resumeNote();

    @Message("Preview and test mail")
    String preview();

    @Message("Cancel the campaign")
    String cancel();

    @Message("No more of its mail is sent, permanently. Sent mails cannot be recalled.")
    String cancelNote();

    @Message("Yes, cancel it permanently")
    String cancelConfirmed();

    @Message("History")
    String history();

    @Message(
            "{#switch name}{#case 'prepared'}Prepared{#case 'begins'}Starts{#case 'scheduled'}Scheduled for{#case 'begun'}Started{#case 'queued'}Mails queued{#case 'cancelled'}Cancelled{#else}Sent{/switch}")
    String event(String name);

    @Message("{#if isHeld}are held{#else}are sent again{/if}")
    String onUnknown(boolean isHeld);

    @Message(
            "{#switch word}{#case 'send'}The campaign has started.{#case 'schedule'}The campaign is scheduled.{#case 'unschedule'}The campaign is a draft again.{#case 'pause'}The campaign is paused: no more mail is sent.{#case 'resume'}The campaign is resumed.{#case 'cancel'}The campaign is cancelled.{#else}{/switch}")
    String done(String word);

    @Message("A draft: nothing is sent until you start it.")
    String draftLead();

    @Message("Title, as in the mail")
    String title();

    @Message("For example: asyncio & async/await")
    String titleHint();

    @Message("Topic, from the track down")
    String topicField();

    @Message("For example: python/concurrency/asyncio. Subscribers of its section and track get the mail, too.")
    String topicHint();

    @Message("Slug of the practice test")
    String practiceTest();

    @Message("For example: asyncio")
    String practiceTestHint();

    @Message("Page that the mail links to")
    String pageField();

    @Message("For example: /interview/practice-tests/asyncio")
    String pageHint();

    @Message("If it is unknown whether the mail server accepted a mail")
    String ifUnknown();

    @Message("Hold it. No subscriber gets it twice, and you decide.")
    String hold();

    @Message("Send it again, twice at most. Some may get it more than once.")
    String resend();

    @Message("Mail subscribers even if an earlier campaign was about this practice test.")
    String again();

    @Message("Save the draft")
    String saveDraft();

    @Message("Back")
    String back();

    @Message("This {message}.")
    String wrongField(String message);
}
