package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Message;
import dev.rehearse.edge.problem.Translated;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A text as an import stores it, in each language of the pages, because its readers are not known yet. */
final class StoredTexts {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private StoredTexts() {}

    static Message.Written of(Translated text) {
        Map<String, String> texts = new TreeMap<>();
        LANGUAGES.forEach(language -> texts.put(language.getLanguage(), text.in(language)));
        return new Message.Written(texts);
    }
}
