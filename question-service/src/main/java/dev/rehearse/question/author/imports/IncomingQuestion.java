package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.ContentText;
import dev.rehearse.formats.exchange.Kept;
import dev.rehearse.formats.exchange.Packed;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.question.author.question.AuthorTexts;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A question of an uploaded file. Its text is packed until its turn comes: there may be ten thousand. */
sealed interface IncomingQuestion {

    /** The file that contains it, for findings. */
    String file();

    String slug();

    /** Empty if its text has none; then it has findings. */
    Optional<UUID> id();

    /**
     * The content file that would replace the old question.
     *
     * @param fitting drops what the topic does not have
     */
    String markdown(Optional<Question> old, UnaryOperator<Question> fitting);

    /** The finding at its place in the uploaded file. */
    Finding located(Finding finding);

    /** A content file, kept unchanged. */
    record OwnText(String file, String slug, Optional<UUID> id, Packed text) implements IncomingQuestion {

        static OwnText of(String file, String slug, String text) {
            var id = new ContentText(file).read(text, slug).map(Question::id);
            return new OwnText(file, slug, id, Packed.of(text));
        }

        @Override
        public String markdown(Optional<Question> old, UnaryOperator<Question> fitting) {
            return text.text();
        }

        @Override
        public Finding located(Finding finding) {
            return new Finding(file, finding.line(), finding.rule(), finding.wording());
        }
    }

    /**
     * A question in another system's format. Metadata that its file does not have is kept from the old question, and
     * references to what is missing are dropped; a content file with such references is refused instead.
     */
    record Foreign(String file, int line, String slug, Optional<UUID> id, Packed text) implements IncomingQuestion {

        static Foreign of(Placed placed) {
            var question = placed.question();
            return new Foreign(
                    placed.file(),
                    placed.line(),
                    question.slug(),
                    Optional.of(question.id()),
                    Packed.of(ContentWriter.write(question)));
        }

        @Override
        public String markdown(Optional<Question> old, UnaryOperator<Question> fitting) {
            var question =
                    fitting.apply(new ContentText(file).read(text.text(), slug).orElseThrow());
            return ContentWriter.write(
                    old.map(known -> Kept.from(known, question)).orElse(question));
        }

        @Override
        public Finding located(Finding finding) {
            return new Finding(
                    file, line, finding.rule(), AuthorTexts.of("question", "slug", slug, "what", finding.wording()));
        }
    }
}
