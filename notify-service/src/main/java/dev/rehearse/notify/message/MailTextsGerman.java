package dev.rehearse.notify.message;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The message bundle of our mails, in German. */
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
    @Message("Sollen wir dir schreiben, wenn ein Übungstest zu {scope} erscheint?")
    String confirmQuestion(String scope);

    @Override
    @Message("Anmeldung bestätigen")
    String confirmButton();

    @Override
    @Message("Öffne diese Seite und bestätige dort mit dem Knopf:")
    String confirmLink();

    @Override
    @Message(
            "Der Link gilt drei Tage. Wenn du dich nicht angemeldet hast, brauchst du nichts zu tun: Du hörst dann nichts von uns.")
    String confirmElse();

    @Override
    @Message("Du bist angemeldet: Übungstests zu {scope}")
    String subscribedSubject(String scope);

    @Override
    @Message("Du bist angemeldet")
    String subscribedTitle();

    @Override
    @Message("Du bekommst schon eine Mail, wenn ein Übungstest zu {scope} erscheint. Zu bestätigen ist nichts mehr.")
    String subscribedAbout(String scope);

    @Override
    @Message(
            "Du bekommst diese Mail, weil sich jemand, vermutlich du, gerade noch einmal mit deiner Adresse angemeldet hat.")
    String subscribedElse();

    @Override
    @Message("Der Übungstest zu {title} ist da")
    String launchSubject(String title);

    @Override
    @Message(
            "Er ist ein Probe-Interview, das sich nach deinen Antworten richtet, und endet mit einem Bericht, der sagt, wo du stehst und wie sicher das ist.")
    String launchAbout();

    @Override
    @Message("Zum Übungstest")
    String launchButton();

    @Override
    @Message("Du bekommst diese Mail, weil du von {scope} hören wolltest.")
    String launchReason(String scope);

    @Override
    @Message("Abbestellen")
    String leave();

    @Override
    @Message("Abonnements verwalten")
    String settings();

    @Override
    @Message("Rehearse, üben für das Vorstellungsgespräch")
    String sender();

    @Override
    @Message("Deine Abonnements bei Rehearse")
    String accessSubject();

    @Override
    @Message(
            "Mit diesem Link siehst du, wofür du angemeldet bist, kannst es ändern oder alles löschen lassen. Er ist nur für dich: Gib ihn nicht weiter.")
    String accessAbout();

    @Override
    @Message("Meine Abonnements verwalten")
    String accessButton();

    @Override
    @Message("Jemand hat diese Mail mit deiner Adresse angefordert. Wenn du das nicht warst, tu nichts.")
    String accessElse();
}
