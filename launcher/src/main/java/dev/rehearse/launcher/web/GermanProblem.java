package dev.rehearse.launcher.web;

/**
 * What a problem says to a German reader, by its status: its own detail is in English, and often about HTTP.
 *
 * @param detail what happened, and what helps
 */
record GermanProblem(String title, String detail) {

    static GermanProblem of(int status) {
        return switch (status) {
            case 400 ->
                new GermanProblem("Ungültige Anfrage", "Der Browser hat etwas geschickt, das nicht zu lesen ist.");
            case 403, 405 -> new GermanProblem("Nicht erlaubt", "Das geht unter dieser Adresse nicht.");
            case 404 -> new GermanProblem("Nicht gefunden", "Unter dieser Adresse gibt es nichts.");
            case 408 -> new GermanProblem("Zeitüberschreitung", "Die Anfrage ist nicht rechtzeitig angekommen.");
            case 413 ->
                new GermanProblem(
                        "Anfrage zu groß",
                        "Es wurde mehr geschickt, als angenommen wird. Geh mit der Zurück-Taste des Browsers zurück und kürz es.");
            case 414 -> new GermanProblem("Adresse zu lang", "Die Adresse hat zu viele Zeichen.");
            case 431 ->
                new GermanProblem(
                        "Kopfzeilen zu lang",
                        "Die Anfrage hat zu lange Kopfzeilen. Vielleicht hilft es, die Cookies dieser Adresse zu löschen.");
            case 503 ->
                new GermanProblem(
                        "Nicht erreichbar",
                        "Dieser Teil startet gerade, wurde angehalten oder ist überlastet. Versuch es gleich noch einmal.");
            case 504 ->
                new GermanProblem("Keine Antwort", "Dieser Teil antwortet nicht. Versuch es gleich noch einmal.");
            default -> new GermanProblem("Etwas ist schiefgegangen", "Mehr steht im Log des Launchers.");
        };
    }
}
