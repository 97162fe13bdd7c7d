package dev.rehearse.interview.practise;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page to practise one question. German: messages/practise_de.properties. */
@MessageBundle("practise")
public interface PractiseWords {

    @Message("Nothing here is stored or counted.")
    String lead();

    @Message("Grade my answer")
    String grade();

    @Message("Try again")
    String tryAgain();

    @Message("Back to the question")
    String toQuestion();
}
