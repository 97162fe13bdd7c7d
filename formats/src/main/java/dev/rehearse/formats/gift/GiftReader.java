package dev.rehearse.formats.gift;

import dev.rehearse.content.model.Task;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.Explanation;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.Slugs;
import dev.rehearse.formats.exchange.Tags;
import dev.rehearse.formats.gift.GiftMarkup.Marked;
import dev.rehearse.formats.loss.LossTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads questions of GIFT, one block of lines after the other. */
final class GiftReader {

    private static final String NAME = "::";
    private static final String GAP = " _____ ";

    private final QuestionCollector questions;
    private @Nullable String category;

    GiftReader(QuestionCollector questions) {
        this.questions = questions;
    }

    /** A question by its parts, not converted yet. */
    private record Parts(@Nullable String name, Marked stem, String answers, String feedback) {}

    void read(GiftBlock block) throws BrokenFile {
        if (block.text().startsWith(GiftBlocks.CATEGORY)) {
            category(block);
            return;
        }
        var parts = parts(block);
        if (parts.isPresent()) {
            read(block, parts.get());
        } else {
            questions.notCarried(block.line(), LossTexts.of("gift.description"));
        }
    }

    private void category(GiftBlock block) {
        var named = block.text().substring(GiftBlocks.CATEGORY.length()).strip();
        if (category != null && !category.equals(named)) {
            questions.notCarried(block.line(), LossTexts.of("category", "name", named));
        }
        category = named;
    }

    private static Optional<Parts> parts(GiftBlock block) throws BrokenFile {
        var text = block.text();
        @Nullable String name = null;
        int nameEnd = text.startsWith(NAME) ? GiftText.find(text, NAME, NAME.length()) : -1;
        if (nameEnd > 0) {
            name = GiftText.plain(text.substring(NAME.length(), nameEnd)).strip();
            text = text.substring(nameEnd + NAME.length()).strip();
        }
        return parts(block, name, text);
    }

    private static Optional<Parts> parts(GiftBlock block, @Nullable String name, String text) throws BrokenFile {
        int begin = GiftText.find(text, "{", 0);
        int end = GiftText.find(text, "}", Math.max(begin, 0));
        if (begin < 0 && end < 0) {
            return Optional.empty();
        }
        if (begin < 0 || end < 0) {
            throw new BrokenFile(block.line(), FaultTexts.of("gift.brace"));
        }
        var behind = text.substring(end + 1).strip();
        var stem = text.substring(0, begin).strip() + (behind.isEmpty() ? "" : GAP + behind);
        var answers = text.substring(begin + 1, end).strip();
        int feedback = GiftText.findLast(answers, "####");
        return Optional.of(new Parts(
                name,
                GiftMarkup.of(stem, GiftMarkup.MOODLE),
                feedback < 0 ? answers : answers.substring(0, feedback).strip(),
                feedback < 0 ? "" : answers.substring(feedback + "####".length())));
    }

    private void read(GiftBlock block, Parts parts) {
        var tags = Tags.read(block.tags());
        var losses = new GiftLosses(questions, block.line(), parts.name());
        var prompt = losses.note(parts.stem().markdown());
        var feedback = losses.note(
                GiftMarkup.of(parts.feedback(), parts.stem().markup()).markdown());
        var explanation = Explanation.of(feedback);
        Optional<Task> task =
                new GiftAnswers(parts.stem().markup(), tags, explanation.text(), losses).read(parts.answers());
        if (task.isEmpty()) {
            return;
        }
        var name = parts.name() == null || parts.name().isBlank() ? prompt : parts.name();
        var slug = tags.field("slug").orElse(Slugs.of(name));
        questions.add(new Draft(
                block.line(), block.id(), slug, tags.profile(name, explanation.sources()), prompt, task.get()));
    }
}
