package dev.rehearse.question.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-up form. The German ones are in messages/signUp_de.properties. */
@MessageBundle("signUp")
public interface SignUpWords {

    @Message("Practice tests are coming soon")
    String title();

    @Message(
            "Leave your email and get one mail when the practice test on {topic} launches. You confirm the address first,"
                    + " and every mail has a link to leave.")
    String lead(String topic);

    @Message("Hear of new practice tests")
    String next();

    @Message(
            "Leave your email and get one mail for each practice test that launches. You confirm the address first, and every "
                    + "mail has a link to leave.")
    String nextLead();

    @Message("Email")
    String email();

    @Message("Tell me about")
    String scopes();

    @Message("everything in {part}")
    String allOf(String part);

    @Message("all topics, also those to come")
    String everything();

    @Message("Get notified")
    String button();

    @Message("Change what you get")
    String change();
}
