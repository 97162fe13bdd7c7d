package dev.rehearse.question.author.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.Map;

/** The labels of fields on the pages of questions and topics, by the names that forms and the API have for them. */
final class FieldLabels {

    private FieldLabels() {}

    static Map<String, String> in(Locale language) {
        var words = bundle(AuthorWords.class, language);
        var list = bundle(ListWords.class, language);
        return Map.of(
                "slug", words.slug(),
                "topic", words.topic(),
                "section", bundle(TopicWords.class, language).section(),
                "kind", words.kindLabel(),
                "next", words.statusLabel(),
                "status", words.statusLabel(),
                "addTags", list.addTags(),
                "removeTags", list.removeTags());
    }

    private static <T> T bundle(Class<T> words, Locale language) {
        return MessageBundles.get(words, Localized.Literal.of(language.getLanguage()));
    }
}
