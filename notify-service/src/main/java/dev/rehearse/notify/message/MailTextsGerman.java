package dev.rehearse.notify.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What our mails say, in German. */
@Localized("de")
interface MailTextsGerman extends MailTexts {

    @Override
    @Message("de")
    String language();

    @Override
    @Message("Bitte bestätigen: Übungstests zu {scope}")
    String confirmSubject(String scope);

    @Override
    @Message("Nur noch ein Schritt")
    String confirmTitle();

    @Override
    @Message("Sollen wir Ihnen schreiben, wenn ein Übungstest zu {scope} erscheint?")
    String confirmQuestion(String scope);

    @Override
    @Message("Anmeldung bestätigen")
    String confirmButton();

    @Override
    @Message("Öffnen Sie diese Seite und bestätigen Sie dort mit dem Knopf:")
    String confirmLink();

    @Override
    @Message(
            "Der Link gilt drei Tage. Wenn Sie sich nicht angemeldet haben, brauchen Sie nichts zu tun: Sie hören dann nichts von uns.")
    String confirmElse();

    @Override
    @Message("Der Übungstest zu {title} ist da")
    String launchSubject(String title);

    @Override
    @Message(
            "Er ist ein Probe-Interview, das sich nach Ihren Antworten richtet, und endet mit einem Bericht, der sagt, wo Sie stehen und wie sicher das ist.")
    String launchAbout();

    @Override
    @Message("Zum Übungstest")
    String launchButton();

    @Override
    @Message("Sie bekommen diese Mail, weil Sie von {scope} hören wollten.")
    String launchReason(String scope);

    @Override
    @Message("Diese Liste verlassen")
    String leave();

    @Override
    @Message("Ihre Einstellungen")
    String settings();

    @Override
    @Message("Rehearse, üben für das Vorstellungsgespräch")
    String sender();
}
