package dev.rehearse.content.finding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a finding says, in the languages of the pages: English, and German where there is a translation. */
public sealed interface Message {

    /** The text in the language; in English if there is no translation, not even of a part of it. */
    String in(Locale language);

    /** Whether there is a text in the language. */
    boolean isIn(Locale language);

    /** A text in English alone. */
    static Message english(String text) {
        return new English(text);
    }

    /** Several messages as one, with this between them. */
    static Message joined(String separator, List<Message> messages) {
        return new Joined(separator, messages);
    }

    /** A text that is not translated. */
    record English(String text) implements Message {

        @Override
        public String in(Locale language) {
            return text;
        }

        @Override
        public boolean isIn(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        }
    }

    /**
     * A text that was written before, in some languages.
     *
     * @param texts by language; English at least
     */
    record Written(Map<String, String> texts) implements Message {

        public Written {
            texts = Map.copyOf(texts);
        }

        @Override
        public String in(Locale language) {
            return texts.getOrDefault(language.getLanguage(), texts.getOrDefault(Locale.ENGLISH.getLanguage(), ""));
        }

        @Override
        public boolean isIn(Locale language) {
            return texts.containsKey(language.getLanguage());
        }
    }

    /** Several messages in a row. */
    record Joined(String separator, List<Message> messages) implements Message {

        public Joined {
            messages = List.copyOf(messages);
        }

        @Override
        public String in(Locale language) {
            return messages.stream().map(message -> message.in(language)).collect(Collectors.joining(separator));
        }

        @Override
        public boolean isIn(Locale language) {
            return messages.stream().allMatch(message -> message.isIn(language));
        }
    }

    /**
     * A text with its parameters.
     *
     * @param texts those that have the code
     * @param parameters by name: texts, whole numbers, or messages
     */
    record Coded(MessageTexts texts, String code, Map<String, Object> parameters) implements Message {

        public Coded {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public String in(Locale language) {
            return texts.text(code, parameters, isIn(language) ? language : Locale.ENGLISH);
        }

        @Override
        public boolean isIn(Locale language) {
            return texts.languages().contains(language.getLanguage())
                    && parts().stream().allMatch(part -> part.isIn(language));
        }

        private Collection<Message> parts() {
            return parameters.values().stream()
                    .filter(Message.class::isInstance)
                    .map(Message.class::cast)
                    .toList();
        }
    }
}
