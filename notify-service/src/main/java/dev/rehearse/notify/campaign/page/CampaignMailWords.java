package dev.rehearse.notify.campaign.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts of the operators' pages of a campaign's mails: failed and unknown ones, and the preview. German:
 * messages/mails_de.properties.
 */
@MessageBundle("mails")
public interface CampaignMailWords {

    @Message("It is unknown whether the mail server accepted these. They are held until you decide.")
    String unknownLead();

    @Message("The mail server refused these permanently, or never accepted them, or they were written off.")
    String failedLead();

    @Message("There are none.")
    String noMails();

    @Message("Why")
    String why();

    @Message("Mails")
    String mails();

    @Message("Last reply of the mail server, or error of the connection")
    String lastReply();

    @Message("nothing")
    String nothing();

    @Message("{#if number == '1'}Send it again{#else}Send all {number} again{/if}")
    String sendAllAgain(String number);

    @Message("Subscribers who already got the mail get it twice, with the same Message-ID.")
    String resendUnknown();

    @Message("Mails that were refused may be refused again, which harms your reputation with mailbox providers.")
    String resendFailed();

    @Message("Yes, send again")
    String resendConfirmed();

    @Message("{#if number == '1'}Write it off{#else}Write all {number} off{/if}")
    String writeAllOff(String number);

    @Message("They count as failed. Subscribers who did not get the mail will not get it.")
    String writeOffNote();

    @Message("Yes, write off")
    String writeOffConfirmed();

    @Message("Individual mails")
    String singleMails();

    @Message("(erased)")
    String erased();

    @Message("{number} {#if number == 1}attempt{#else}attempts{/if}")
    String attempts(int number);

    @Message("Send again")
    String sendAgain();

    @Message("Send again to {email}")
    String sendAgainTo(String email);

    @Message("Write off")
    String writeOff();

    @Message("Write off the mail to {email}")
    String writeOffTo(String email);

    @Message("More")
    String more();

    @Message(
            "{#switch word}{#case 'resent'}The mail is sent again, with the same Message-ID.{#case 'all-resent'}The mails are sent again, with the same Message-IDs.{#case 'written-off'}The mail counts as failed now.{#case 'all-written-off'}The mails count as failed now.{#else}{/switch}")
    String changed(String word);

    @Message("Preview")
    String previewHeading();

    @Message(
            "If started now, it would go to {number} {#if number == '1'}subscriber{#else}subscribers{/if}. The links of a preview belong to no subscription.")
    String previewAudience(String number);

    @Message("Language")
    String language();

    @Message("The mail as HTML")
    String mailAsHtml();

    @Message("As plain text")
    String asText();

    @Message("Its headers")
    String headers();

    @Message("Test mail")
    String testMail();

    @Message("The mail server accepted it:")
    String accepted();

    @Message("The mail server refused it:")
    String refused();

    @Message("Your address")
    String yourAddress();

    @Message("Send a test mail")
    String sendTest();
}
