package dev.rehearse.question.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the sign-up form. German: messages/signUp_de.properties. */
@MessageBundle("signUp")
public interface SignUpWords {

    @Message("Practice tests are coming soon")
    String title();

    @Message(
            "Enter your email address to get one mail when the practice test on {topic} launches. You confirm the address first,"
                    + " and every mail has an unsubscribe link.")
    String lead(String topic);

    @Message("Get notified of new practice tests")
    String next();

    @Message(
            "Enter your email address to get one mail for each practice test that launches. You confirm the address first, and every "
                    + "mail has an unsubscribe link.")
    String nextLead();

    @Message("Email")
    String email();

    /** Of a field that only programs fill in. */
    @Message("Leave this empty")
    String trap();

    @Message("Tell me about")
    String scopes();

    @Message("everything in {part}")
    String allOf(String part);

    @Message("all topics, including future ones")
    String everything();

    @Message("Get notified")
    String button();

    @Message("Manage your subscriptions")
    String change();
}
