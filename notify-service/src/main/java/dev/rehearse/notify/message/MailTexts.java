package dev.rehearse.notify.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The message bundle of our mails, in English. The text and HTML forms of a mail share it, so their content is the
 * same.
 */
@MessageBundle(value = "mail", locale = "en")
interface MailTexts {

    /** For the HTML form to say what it is written in. */
    @Message("en")
    String language();

    @Message("Confirm: practice tests on {scope}")
    String confirmSubject(String scope);

    @Message("One more step")
    String confirmTitle();

    @Message("Shall we mail you when a practice test on {scope} launches?")
    String confirmQuestion(String scope);

    @Message("Confirm my sign-up")
    String confirmButton();

    @Message("Open this page and press the button to confirm:")
    String confirmLink();

    @Message("The link is good for three days. If you did not ask for this, do nothing: you will not hear from us.")
    String confirmElse();

    @Message("You are subscribed: practice tests on {scope}")
    String subscribedSubject(String scope);

    @Message("You are subscribed")
    String subscribedTitle();

    @Message("You already get a mail when a practice test on {scope} launches. There is nothing to confirm.")
    String subscribedAbout(String scope);

    @Message("You get this mail because somebody, probably you, has just signed up with your address again.")
    String subscribedElse();

    @Message("The practice test on {title} is here")
    String launchSubject(String title);

    @Message(
            "It is a mock interview that adapts to your answers, and ends with a report that says where you stand and how certain that is.")
    String launchAbout();

    @Message("Take the practice test")
    String launchButton();

    @Message("You get this mail because you asked to be told about {scope}.")
    String launchReason(String scope);

    @Message("Unsubscribe")
    String leave();

    @Message("Manage your subscriptions")
    String settings();

    @Message("Rehearse, interview practice")
    String sender();

    @Message("Your subscriptions at Rehearse")
    String accessSubject();

    @Message(
            "By this link you see what you have signed up for, change it, or have everything erased. It is yours alone: do not pass it on.")
    String accessAbout();

    @Message("Manage my subscriptions")
    String accessButton();

    @Message("Somebody asked for this mail with your address. If it was not you, do nothing.")
    String accessElse();
}
