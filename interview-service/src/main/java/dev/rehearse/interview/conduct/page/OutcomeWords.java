package dev.rehearse.interview.conduct.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What became of an answer, in a word or two. German: messages/outcome_de.properties. */
@MessageBundle("outcome")
public interface OutcomeWords {

    @Message("Right")
    String right();

    @Message("Right in part")
    String partly();

    @Message("Too little")
    String tooLittle();

    @Message("Wrong")
    String wrong();

    @Message("No answer")
    String none();

    @Message("Yours to judge")
    String yours();
}
