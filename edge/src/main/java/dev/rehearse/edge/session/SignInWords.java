package dev.rehearse.edge.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the sign-in form. German: messages/signIn_de.properties. */
@MessageBundle("signIn")
public interface SignInWords {

    @Message("{#switch role}{#case 'author'}Authors{#case 'operator'}Operators{#else}{role}{/switch}")
    String heading(String role);

    @Message("Sign in")
    String submit();

    @Message("Token of an {role}")
    String token(String role);

    @Message("On the machine where Rehearse runs, this prints one:")
    String command();

    @Message("Your sign-in has ended. This page keeps what you sent, and sends it again once you have signed in.")
    String kept();

    @Message("This page can't keep what you sent. Sign in in another tab, then reload this page: the browser sends it"
            + " again.")
    String unkept();
}
