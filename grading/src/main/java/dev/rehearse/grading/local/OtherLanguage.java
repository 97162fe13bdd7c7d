package dev.rehearse.grading.local;

import dev.rehearse.grading.text.Word;
import java.util.List;
import java.util.Set;

/** Tells other languages from English by their alphabets and most frequent words. */
final class OtherLanguage {

    private static final Set<String> FREQUENT =
            Set.of(("der das und ist nicht ein eine ich mit auf den dem zu sich auch von wird sind dass wenn oder aber "
                            + "man wie bei kann werden le la les et est une que qui dans pas pour sur avec ce il elle je sont peut "
                            + "mais el los las es una en por con para se del como pero mas o os um uma nao com lo gli di che e non "
                            + "per sono della het een van niet dat zijn voor och att det som inte")
                    .split(" "));

    private static final Set<String> ENGLISH = Set.of(
            ("the a of to is in and it that are be an this for on with as by or can at from not which was you if "
                            + "when has have will so but do we they one all because i")
                    .split(" "));

    private static final int LEAST = 3;
    private static final double SHARE = 0.15;

    private OtherLanguage() {}

    static boolean is(List<Word> words) {
        long foreignLetters = words.stream().filter(OtherLanguage::notLatin).count();
        if (foreignLetters * 2 > words.size()) {
            return true;
        }
        long other = count(words, FREQUENT);
        long english = count(words, ENGLISH);
        return other >= LEAST && other > SHARE * words.size() && other > 2 * english;
    }

    private static long count(List<Word> words, Set<String> frequent) {
        return words.stream().filter(word -> frequent.contains(word.surface())).count();
    }

    private static boolean notLatin(Word word) {
        int first = word.surface().codePointAt(0);
        return Character.isLetter(first) && Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN;
    }
}
