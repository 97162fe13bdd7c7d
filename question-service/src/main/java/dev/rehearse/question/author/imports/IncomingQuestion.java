package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.ContentText;
import dev.rehearse.formats.exchange.Kept;
import dev.rehearse.question.author.question.AuthorTexts;
import java.util.Optional;
import java.util.UUID;

/** A question of an uploaded file. */
sealed interface IncomingQuestion {

    /** The file that contains it, for findings. */
    String file();

    String slug();

    /** Empty if its text has none; then it has findings. */
    Optional<UUID> id();

    /** The content file that would replace the old question. */
    String markdown(Optional<Question> old);

    /** The finding at its place in the uploaded file. */
    Finding located(Finding finding);

    /** A content file, kept unchanged. */
    record OwnText(String file, String slug, String text) implements IncomingQuestion {

        @Override
        public Optional<UUID> id() {
            return new ContentText(file).read(text, slug).map(Question::id);
        }

        @Override
        public String markdown(Optional<Question> old) {
            return text;
        }

        @Override
        public Finding located(Finding finding) {
            return new Finding(file, finding.line(), finding.rule(), finding.wording());
        }
    }

    /** A question in another system's format. Metadata that its file does not have is kept from the old question. */
    record Foreign(String file, Question question) implements IncomingQuestion {

        @Override
        public String slug() {
            return question.slug();
        }

        @Override
        public Optional<UUID> id() {
            return Optional.of(question.id());
        }

        @Override
        public String markdown(Optional<Question> old) {
            return ContentWriter.write(
                    old.map(known -> Kept.from(known, question)).orElse(question));
        }

        @Override
        public Finding located(Finding finding) {
            return new Finding(
                    file, 1, finding.rule(), AuthorTexts.of("question", "slug", slug(), "what", finding.wording()));
        }
    }
}
