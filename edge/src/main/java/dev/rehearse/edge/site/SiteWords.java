package dev.rehearse.edge.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the frame around each page, and of problem pages. German: messages/site_de.properties. */
@MessageBundle("site")
public interface SiteWords {

    @Message("en")
    String lang();

    @Message("Skip to content")
    String skip();

    @Message("Topics")
    String topics();

    @Message("Search")
    String search();

    @Message("Practice tests")
    String practiceTests();

    @Message("My interviews")
    String ownInterviews();

    @Message("Rehearse, interview practice that shows its working. Open source under Apache‑2.0.")
    String footer();

    @Message("Go to the topics")
    String toTopics();

    @Message("Error")
    String error();

    @Message("There is no page at this address. It may have been mistyped, or be out of date.")
    String noPage();

    @Message("This is not your doing. Nothing that was already saved is lost. Try again in a moment.")
    String errorOurs();
}
