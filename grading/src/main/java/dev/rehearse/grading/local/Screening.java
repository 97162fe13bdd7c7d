package dev.rehearse.grading.local;

import dev.rehearse.grading.Ungradable;
import dev.rehearse.grading.text.Stems;
import dev.rehearse.grading.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Detects texts that are not an answer, before anything is compared. */
record Screening(List<String> texts, Response response, Prepared task, Meaning meaning) {

    /** The least words of a statement that is made by having nearly all of them. */
    private static final int STATEMENT = 3;

    private static final double NEARLY_ALL = 0.8;

    private static final double MOSTLY = 0.5;
    private static final int SENTENCE = 6;
    private static final double KNOWN_AT_LEAST = 0.45;
    private static final double DISTINCT_AT_LEAST = 0.2;
    private static final double SYMBOLS_OF_CODE = 0.09;
    private static final Pattern LINE_OF_CODE = Pattern.compile(
            "^\\s*((def|class|for|while|if|elif|else|import|from|return|public|private|static|void|int|var|let|const|print|try|async def)\\b.*[:;{)]"
                    + "|[}\\])]+;?|\\w[\\w.\\[\\]]* ?[-+*]?= ?.+|[\\w.]+\\(.*\\);?)\\s*$");

    Optional<Ungradable> ungradable() {
        if (response.words().isEmpty() && !response.omits()) {
            return Optional.of(Ungradable.NO_WORDS);
        }
        if (response.passages().stream().anyMatch(passage -> !passage.complete())) {
            return Optional.of(Ungradable.TOO_LONG);
        }
        if (OtherLanguage.is(response.words())) {
            return Optional.of(Ungradable.OTHER_LANGUAGE);
        }
        return code() && !states() ? Optional.of(Ungradable.CODE) : Optional.empty();
    }

    /** Whether its score is certainly 0. */
    boolean empty() {
        return (Unknowing.is(texts, response, task) && !states())
                || repeated()
                || gibberish()
                || copied()
                || ordering();
    }

    /** Whether it is only orders to the grader. */
    private boolean ordering() {
        return response.omits()
                && response.sentences().stream().allMatch(part -> part.content().size() < 2);
    }

    /** Whether it has nearly all words of a claim, or of an error that the author names. */
    private boolean states() {
        return Stream.concat(task.phrasings().stream(), task.contradictions().stream())
                .filter(statement -> statement.stems().size() >= STATEMENT)
                .anyMatch(statement -> response.parts().stream()
                        .anyMatch(part -> Stems.covered(statement.stems(), part.stems()) >= NEARLY_ALL));
    }

    private boolean repeated() {
        int words = response.words().size();
        return words >= 15 && Stems.of(response.words()).size() < DISTINCT_AT_LEAST * words;
    }

    private boolean gibberish() {
        Set<String> expected = expected();
        long known =
                response.words().stream().filter(word -> known(word, expected)).count();
        return known < KNOWN_AT_LEAST * response.words().size();
    }

    private boolean known(Word word, Set<String> expected) {
        return !word.content()
                || expected.contains(word.stem())
                || meaning.knows(word.surface())
                || (!word.stem().equals(word.surface()) && meaning.knows(word.stem()));
    }

    private Set<String> expected() {
        var expected = new HashSet<>(task.question().stems());
        task.references().forEach(reference -> expected.addAll(reference.stems()));
        task.claims().forEach(claim -> claim.phrasings().forEach(phrasing -> expected.addAll(phrasing.stems())));
        return expected;
    }

    /** Only words of the question. */
    private boolean copied() {
        var added = new HashSet<>(response.stems());
        added.removeAll(task.question().stems());
        int most = response.stems().size() / 10;
        boolean asks =
                texts.stream().allMatch(text -> text.isBlank() || text.strip().endsWith("?"));
        return (asks || response.stems().size() >= 3)
                && added.size() <= most
                && Stems.order(task.question().content(), response.content()) > 0.9
                && Stems.covered(task.question().stems(), response.stems()) > 0.6;
    }

    private boolean code() {
        String text = String.join("\n", texts);
        long symbols = text.chars()
                .filter(character -> "{}()[]=;<>+*/\\\"&|".indexOf(character) >= 0)
                .count();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        long ofCode = lines.stream()
                .limit(500)
                .filter(line -> line.length() < 200
                        && LINE_OF_CODE.matcher(line.toLowerCase(Locale.ROOT)).matches())
                .count();
        long prose = response.sentences().stream()
                .filter(sentence -> prose(sentence))
                .count();
        return prose == 0
                && (ofCode > MOSTLY * lines.size() || symbols > SYMBOLS_OF_CODE * text.length())
                && response.words().size() > 2;
    }

    private static boolean prose(Statement sentence) {
        int words = sentence.words().size();
        return words >= SENTENCE
                && words - sentence.content().size() >= words / 3
                && sentence.sentence()
                                .chars()
                                .filter(character -> "{}()[]=;<>".indexOf(character) >= 0)
                                .count()
                        < words / 3 + 1;
    }
}
