package dev.rehearse.notify.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of our pages. The German ones are in messages/pages_de.properties. */
@MessageBundle("pages")
public interface PageWords {

    @Message("en")
    String lang();

    @Message("Skip to content")
    String skip();

    @Message("Topics")
    String topics();

    @Message("Practice tests")
    String practiceTests();

    @Message("Rehearse, interview practice that shows its working. Open source under Apache-2.0.")
    String footer();

    @Message("Go to the topics")
    String toTopics();

    @Message("Check your mail")
    String askedTitle();

    @Message("We have sent you a mail with a link. Open it and press the button there, then your sign-up counts.")
    String askedLead();

    @Message("Nothing there after a few minutes? Look into the spam folder, or sign up once more in ten minutes."
            + " Until you confirm, you get no other mail from us.")
    String askedMore();

    @Message("Confirm your sign-up")
    String confirmPage();

    @Message("One more step")
    String confirmTitle();

    @Message("Yes, tell me")
    String confirmButton();

    @Message("Not you? Close this page, and nothing happens.")
    String confirmNotYou();

    @Message("You are on the list")
    String confirmedTitle();

    @Message("When a practice test on {scope} launches, you get one mail. Each mail has a link to leave.")
    String confirmedLead(String scope);

    @Message("Read the questions meanwhile")
    String confirmedNext();

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("Unsubscribe?")
    String unsubscribeTitle();

    @Message("You will get no more mail about practice tests on {scope}.")
    String unsubscribeLead(String scope);

    @Message("You are unsubscribed")
    String unsubscribedTitle();

    @Message("There will be no more mail about practice tests on {scope}.")
    String unsubscribedLead(String scope);
}
