package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.question.author.question.AuthorTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An uploaded file with questions, read once from its stream. */
final class UploadedFile {

    /** More than this is not a topic. */
    static final int MOST_QUESTIONS = 10_000;

    private static final int MOST_FINDINGS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int SIGNATURE = 4;

    private final Importing format;
    private final String name;
    private final InputStream content;
    private final List<IncomingQuestion> questions = new ArrayList<>();
    private final Findings findings = new Findings();

    /**
     * A file of this format.
     *
     * @param name of the file, for findings; that of a Markdown file is the slug of its question
     */
    UploadedFile(Importing format, String name, InputStream content) {
        this.format = format;
        this.name = shortened(name);
        this.content = content;
    }

    private static String shortened(String name) {
        return name.isBlank() ? "upload" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    InputStream content() {
        return content;
    }

    String name() {
        return name;
    }

    String format() {
        return format.name();
    }

    /** Its questions. Errors in the file become findings. Throws what its stream throws. */
    Upload read(ImportProgress progress) throws IOException {
        try {
            readAll(progress);
        } catch (BrokenFile broken) {
            breakOff(broken);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof BrokenFile broken)) {
                throw e.getCause();
            }
            breakOff(broken);
        }
        var all = findings.all();
        return new Upload(questions, of(all, false), of(all, true));
    }

    private void readAll(ImportProgress progress) throws IOException {
        if (!format.name().equals("markdown")) {
            format.read(name, content, placed -> add(placed.line(), IncomingQuestion.Foreign.of(placed), progress))
                    .forEach(findings::add);
        } else {
            readMarkdown(progress);
        }
        if (questions.isEmpty() && of(findings.all(), false).isEmpty()) {
            findings.add(name, 1, Rule.FORMAT, AuthorTexts.of("empty"));
        }
    }

    private void readMarkdown(ImportProgress progress) throws IOException {
        var pushback = new PushbackInputStream(content, SIGNATURE);
        var beginning = pushback.readNBytes(SIGNATURE);
        pushback.unread(beginning);
        var markdown = new MarkdownUpload(question -> add(1, question, progress), findings);
        if (isZip(beginning)) {
            ArchivedFiles.read(pushback, (path, bytes) -> {
                markdown.add(path, bytes);
                limitFindings();
            });
        } else {
            markdown.addSingle(name, text(pushback));
        }
    }

    private static byte[] text(InputStream in) throws IOException {
        var text = in.readNBytes(LONGEST_TEXT + 1);
        if (text.length > LONGEST_TEXT) {
            throw new BrokenFile(1, AuthorTexts.of("large-no-zip", "most", LONGEST_TEXT / 1024));
        }
        return text;
    }

    private static boolean isZip(byte[] beginning) {
        return beginning.length == SIGNATURE
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] < ' '
                && beginning[3] < ' ';
    }

    private void add(int line, IncomingQuestion question, ImportProgress progress) {
        if (questions.size() == MOST_QUESTIONS) {
            throw new UncheckedIOException(
                    new BrokenFile(line, FaultTexts.of("too-many-questions", "most", MOST_QUESTIONS)));
        }
        questions.add(question);
        progress.read(questions.size());
    }

    private void limitFindings() {
        if (findings.count() > MOST_FINDINGS) {
            throw new UncheckedIOException(new BrokenFile(1, AuthorTexts.of("no-questions")));
        }
    }

    private void breakOff(BrokenFile broken) {
        questions.clear();
        findings.add(name, broken.line(), Rule.FORMAT, broken.problem());
    }

    private static List<Finding> of(List<Finding> findings, boolean notCarried) {
        return findings.stream()
                .filter(finding -> (finding.rule() == Rule.NOT_CARRIED) == notCarried)
                .toList();
    }
}
