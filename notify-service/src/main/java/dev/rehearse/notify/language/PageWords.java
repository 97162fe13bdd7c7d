package dev.rehearse.notify.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of our pages. The German ones are in messages/pages_de.properties. */
@MessageBundle("pages")
public interface PageWords {

    @Message("Check your email address")
    String signUpTitle();

    @Message("Get notified")
    String signUpButton();

    @Message("Check your mail")
    String askedTitle();

    @Message("We have sent you a mail with a link. Open it and press the button there to confirm.")
    String askedLead();

    @Message("Nothing there after a few minutes? Check the spam folder, or sign up once more in ten minutes."
            + " Until you confirm, you get no other mail from us.")
    String askedMore();

    @Message("Confirm your sign-up")
    String confirmPage();

    @Message("One more step")
    String confirmTitle();

    @Message("Yes, notify me")
    String confirmButton();

    @Message("Not you? Close this page, and nothing happens.")
    String confirmNotYou();

    @Message("You are on the list")
    String confirmedTitle();

    @Message("When a practice test on {scope} launches, you get one mail. Each mail has an unsubscribe link.")
    String confirmedLead(String scope);

    @Message("Read the questions")
    String confirmedNext();

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("Unsubscribe?")
    String unsubscribeTitle();

    @Message(
            "You unsubscribe from everything: no more mail about practice tests, neither on {scope} nor on anything else.")
    String unsubscribeLead(String scope);

    @Message("You are unsubscribed")
    String unsubscribedTitle();

    @Message("There will be no more mail about practice tests, neither on {scope} nor on anything else.")
    String unsubscribedLead(String scope);

    @Message("Your subscriptions")
    String preferencesTitle();

    @Message("What we mail to {email}.")
    String preferencesLead(String email);

    @Message("You have not signed up for anything.")
    String preferencesNone();

    @Message("All topics, including future ones")
    String everything();

    @Message("You get a mail when a practice test launches.")
    String statusOn();

    @Message("Off: you get no mail about it.")
    String statusOff();

    @Message("Waiting for you to confirm it by the link in our mail.")
    String statusPending();

    @Message("Switch on")
    String switchOn();

    @Message("Switch off")
    String switchOff();

    @Message("Unsubscribe from everything")
    String unsubscribeAll();

    @Message("Language")
    String languageTitle();

    @Message("Save")
    String languageSave();

    @Message("Your data")
    String dataTitle();

    @Message("You can download everything we store about you, and have it erased.")
    String dataLead();

    @Message("Download my data")
    String export();

    @Message("Erase my data …")
    String erase();

    @Message("Erase everything?")
    String eraseTitle();

    @Message("We delete {email} and end all subscriptions. This cannot be undone.")
    String eraseLead(String email);

    @Message(
            "We keep only a code by which we never import this address from anyone's list again. You can sign up again at any time.")
    String eraseMore();

    @Message("Erase everything")
    String eraseButton();

    @Message("Back to my subscriptions")
    String eraseBack();

    @Message("Everything is erased")
    String erasedTitle();

    @Message("Your address is deleted. There will be no more mail.")
    String erasedLead();

    @Message("Manage your subscriptions")
    String accessTitle();

    @Message(
            "Each mail about a launch has a link to manage your subscriptions. Don't have one? We will mail you the link.")
    String accessLead();

    @Message("Email")
    String accessLabel();

    @Message("Mail me the link")
    String accessButton();

    @Message("If we know this address, a mail with the link is on its way.")
    String accessAsked();

    @Message("Nothing there after a few minutes? Check the spam folder. There is at most one such mail in ten minutes.")
    String accessAskedMore();
}
