package dev.rehearse.notify.language;

import dev.rehearse.edge.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A problem in German. What is not known here stays as it is: a sentence in English says more than none.
 *
 * @param isDetailEnglish whether the detail is one of those
 */
record GermanProblem(Problem problem, boolean isDetailEnglish) {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("Invalid request", "Ungültige Anfrage"),
            Map.entry("Authentication needed", "Anmeldung nötig"),
            Map.entry("Not allowed", "Nicht erlaubt"),
            Map.entry("Not found", "Nicht gefunden"),
            Map.entry("No such link", "Diesen Link gibt es nicht"),
            Map.entry("No such topic", "Dieses Thema gibt es nicht"),
            Map.entry("Method not allowed", "Das geht hier nicht"),
            Map.entry("No acceptable representation", "Nicht in dieser Form"),
            Map.entry("Request too large", "Zu groß"),
            Map.entry("Unsupported media type", "Dieses Format verstehen wir nicht"),
            Map.entry("Too many requests", "Zu viele Anfragen"),
            Map.entry("Request refused", "Anfrage abgelehnt"),
            Map.entry("Temporarily unavailable", "Gerade nicht erreichbar"),
            Map.entry("Internal error", "Fehler bei uns"));

    private static final Map<Pattern, String> DETAILS = details(
            "This link is wrong or no longer valid\\. Sign up again to get a new one\\.",
            "Dieser Link ist falsch oder gilt nicht mehr. Melde dich noch einmal an, dann bekommst du einen neuen.",
            "This link is wrong or no longer valid\\. Use the link in the latest mail, or have the link to your settings"
                    + " mailed to you, at (\\S+)\\.",
            "Dieser Link ist falsch oder gilt nicht mehr. Nimm den Link in der neuesten Mail, oder lass dir auf $1 den Link zu"
                    + " deinen Einstellungen schicken.",
            "This link is wrong or no longer valid\\. Have a new link to your settings mailed to you, at (\\S+)\\.",
            "Dieser Link ist falsch oder gilt nicht mehr. Lass dir auf $1 einen neuen Link zu deinen Einstellungen schicken.",
            "There were too many requests like this one\\. Try again later\\.",
            "Es gab zu viele solche Anfragen. Versuch es später noch einmal.",
            "The database does not answer at the moment\\.",
            "Die Datenbank antwortet im Moment nicht.",
            "The catalog does not answer at the moment, so the topic can't be looked up\\.",
            "Der Katalog antwortet im Moment nicht, deshalb können wir das Thema nicht nachsehen.",
            "Quote this id when you report it: (\\S+)",
            "Wenn du ihn meldest, nenne diese Kennung: $1",
            "The body may be at most (\\d+) bytes long\\.",
            "Die Anfrage darf höchstens $1 Bytes lang sein.",
            "scope is not a track, section or topic of the catalog",
            "Im Katalog gibt es weder Bereich noch Abschnitt noch Thema dieses Namens.",
            "scope is missing",
            "Das Thema fehlt.",
            "locale must be en or de",
            "Die Sprache muss en oder de sein.",
            "email is missing",
            "Die E-Mail-Adresse fehlt.",
            "email is not an email address, like name@example\\.org",
            "Das ist keine E-Mail-Adresse wie name@example.org.",
            "email has no domain name after the @",
            "Hinter dem @ der E-Mail-Adresse fehlt ein gültiger Domainname.",
            "email may be at most (\\d+) characters long",
            "Die E-Mail-Adresse darf höchstens $1 Zeichen lang sein.",
            "email may have at most (\\d+) characters before the @",
            "Vor dem @ der E-Mail-Adresse dürfen höchstens $1 Zeichen stehen.",
            "email has letters before the @ that our mail server can't send to; only ASCII is possible there",
            "Vor dem @ der E-Mail-Adresse stehen Buchstaben, an die unser Mailserver nicht schicken kann; dort geht nur ASCII.",
            "email has characters before the @ that an address can't have there",
            "Vor dem @ der E-Mail-Adresse stehen Zeichen, die dort nicht stehen dürfen.",
            "email has a letter in the domain that old and new software reads differently; type its xn-- form",
            "Die Domain hat einen Buchstaben, den alte und neue Programme verschieden lesen; gib sie in der Form xn-- ein.");

    static GermanProblem of(Problem problem) {
        var detail = german(problem.detail());
        var title = TITLES.getOrDefault(problem.title(), problem.title());
        return new GermanProblem(
                new Problem(title, problem.status(), detail.orElse(problem.detail()), problem.errors()),
                detail.isEmpty());
    }

    private static Optional<String> german(@Nullable String detail) {
        return detail == null
                ? Optional.empty()
                : DETAILS.entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey().matcher(detail), entry.getValue()))
                        .filter(entry -> entry.getKey().matches())
                        .map(entry -> entry.getKey().replaceFirst(entry.getValue()))
                        .findFirst();
    }

    private static Map<Pattern, String> details(String... sentences) {
        var details = new LinkedHashMap<Pattern, String>();
        for (int i = 0; i < sentences.length; i += 2) {
            details.put(Pattern.compile(sentences[i]), sentences[i + 1]);
        }
        return details;
    }
}
