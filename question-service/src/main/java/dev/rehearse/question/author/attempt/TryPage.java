package dev.rehearse.question.author.attempt;

import dev.rehearse.question.author.page.EditorPage;
import dev.rehearse.question.author.page.Preview;
import dev.rehearse.question.author.page.Preview.PreviewedOption;
import dev.rehearse.question.author.question.AuthoredQuestionView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The page on which authors answer their own question.
 *
 * @param given the text, or the numbers of the chosen options
 * @param result absent until there is an answer
 * @param refused why the input is not a valid answer
 */
public record TryPage(
        AuthoredQuestionView question,
        Preview preview,
        List<String> given,
        @Nullable TriedAnswer result,
        @Nullable String refused) {

    /** The most characters of an answer in text, as in an interview. */
    static final int LONGEST_TEXT = 2000;

    /** The most characters of an explanation, as in an interview. */
    static final int LONGEST_EXPLANATION = 6000;

    public TryPage {
        given = List.copyOf(given);
    }

    public String path() {
        return EditorPage.PATH + "/" + question.id();
    }

    /** Its title, or its name if its kind has no title. */
    public String heading() {
        return Objects.requireNonNullElse(question.title(), question.slug());
    }

    /**
     * The options in this page's order, which depends on the question alone, so that the file's order gives nothing
     * away.
     */
    public List<PreviewedOption> shuffled() {
        var options = new ArrayList<>(preview.options());
        Collections.shuffle(options, new SplittableRandom(question.id().getLeastSignificantBits()));
        return List.copyOf(options);
    }

    public String text() {
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** The most characters of the answer, if it is a text. */
    public int longest() {
        return preview.isOpen() ? LONGEST_EXPLANATION : LONGEST_TEXT;
    }

    public boolean isChosen(int number) {
        return given.contains(String.valueOf(number));
    }

    /** Whether the entry was put at the place, both counted from 0. */
    public boolean isPlaced(int place, int number) {
        return place < given.size() && given.get(place).equals(String.valueOf(number));
    }
}
