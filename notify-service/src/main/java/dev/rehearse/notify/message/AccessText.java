package dev.rehearse.notify.message;

/** What the mail says that leads to the preference page. */
record AccessText(String language, String subject, String lead, String button, String small) {

    static final AccessText ENGLISH = new AccessText(
            "en",
            "Your preferences at Rehearse",
            "By this link you see what you have signed up for, change it, or have everything erased. It is yours alone:"
                    + " do not pass it on.",
            "Open my preferences",
            "Somebody asked for this mail with your address. If it was not you, do nothing.");

    static final AccessText GERMAN = new AccessText(
            "de",
            "Deine Einstellungen bei Rehearse",
            "Mit diesem Link siehst du, wofür du angemeldet bist, kannst es ändern oder alles löschen lassen. Er ist nur"
                    + " für dich: Gib ihn nicht weiter.",
            "Meine Einstellungen öffnen",
            "Jemand hat diese Mail mit deiner Adresse angefordert. Wenn du das nicht warst, tu nichts.");
}
