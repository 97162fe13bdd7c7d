package dev.rehearse.cli.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import morfologik.speller.Speller;

/** The words of English, in American and in British spelling, with suggestions for misspelled ones. */
final class Dictionary {

    /** Endings of contractions: isn't, it's, they're. */
    private static final Pattern ENDING = Pattern.compile("(n't|'(t|s|re|ve|ll|d|m))$");

    private final List<Speller> spellers;

    private Dictionary(List<Speller> spellers) {
        this.spellers = spellers;
    }

    static Dictionary ofEnglish() {
        return new Dictionary(List.of(speller("en_US"), speller("en_GB")));
    }

    private static Speller speller(String name) {
        var file = Objects.requireNonNull(
                Dictionary.class.getResource("/org/languagetool/resource/en/hunspell/" + name + ".dict"), name);
        try {
            return new Speller(morfologik.stemming.Dictionary.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String word) {
        return isWord(word) || isWord(ENDING.matcher(word).replaceFirst(""));
    }

    private boolean isWord(String word) {
        return spellers.stream().anyMatch(speller -> !speller.isMisspelled(word));
    }

    /** The likeliest correction, if there is one that differs little. */
    Optional<String> suggestion(String word) {
        return spellers.getFirst().findReplacements(word).stream().findFirst();
    }
}
