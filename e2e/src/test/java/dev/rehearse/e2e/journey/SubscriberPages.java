package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.Mailbox;
import java.io.IOException;
import java.net.URI;

/** The pages that the links of our mail lead to, in the order in which a subscriber may see them. */
record SubscriberPages(Browser browser, Mailbox mails, String address, String prefix) {

    /** Signs up on the page of a topic, and confirms. */
    void signUp(URI topic, String subject) throws IOException {
        browser.go(topic);
        browser.look(prefix + "-01-topic");
        browser.type("input[type=email]", address);
        browser.follow("form[action='/notify/subscriptions'] button");
        browser.look(prefix + "-02-asked");
        var confirmation = mails.to(address, subject);
        browser.go(mails.page());
        browser.look(prefix + "-03-mailbox");
        browser.go(confirmation.page());
        browser.look(prefix + "-04-mail");
        browser.go(confirmation.link());
        browser.look(prefix + "-05-confirm");
        browser.follow("main form button");
        browser.look(prefix + "-06-confirmed");
        var done = browser.text("h1");
        browser.go(confirmation.link());
        assertThat(browser.text("h1")).isEqualTo(done);
    }

    /** Looks at the preferences, leaves, and has everything erased. */
    void leave(Mailbox.Mail launch) throws IOException {
        browser.go(launch.link("/notify/unsubscribe/"));
        browser.look(prefix + "-07-unsubscribe");
        browser.follow("main form button");
        browser.look(prefix + "-08-unsubscribed");
        var done = browser.text("h1");
        browser.go(launch.link("/notify/unsubscribe/"));
        assertThat(browser.text("h1")).isEqualTo(done);
        browser.go(launch.link("/notify/preferences/"));
        browser.look(prefix + "-09-preferences-off");
        browser.follow("form[action$='/on'] button");
        browser.look(prefix + "-10-preferences-on");
        browser.follow("a[href$='/data/erase']");
        browser.look(prefix + "-11-erase");
        browser.follow("main form button");
        browser.look(prefix + "-12-erased");
    }

    /** The form for those who have no mail with a link at hand, and what it leads to. */
    void askForAccess(URI form) throws IOException {
        browser.go(form);
        browser.look(prefix + "-13-access");
        browser.type("input[type=email]", address);
        browser.follow("main form button");
        browser.look(prefix + "-14-access-asked");
    }
}
