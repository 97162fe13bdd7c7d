package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.Importing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** An uploaded file with questions. */
final class UploadedFile {

    /** More than this is not a topic. A transaction compares each question with all others. */
    static final int MOST_QUESTIONS = 500;

    private static final int LONGEST_NAME = 200;

    private final Importing format;
    private final String name;
    private final byte[] content;

    /**
     * Parses a file of this format.
     *
     * @param name of the file, for findings; that of a Markdown file is the slug of its question
     */
    UploadedFile(Importing format, String name, byte[] content) {
        this.format = format;
        this.name = name.isBlank() ? "upload" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
        this.content = content.clone();
    }

    String format() {
        return format.name();
    }

    /** Its questions. Errors in the file become findings. */
    Upload read() {
        try {
            var upload = readBounded();
            return upload.questions().size() <= MOST_QUESTIONS
                    ? upload
                    : broken(1, "has more than %d questions; divide it".formatted(MOST_QUESTIONS));
        } catch (BrokenFile broken) {
            return broken(broken.line(), broken.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload readBounded() throws IOException {
        boolean isZip = UnpackedFiles.isZip(content);
        if (format.name().equals("markdown")) {
            return isZip ? MarkdownUpload.of(UnpackedFiles.of(content)) : MarkdownUpload.of(name, content);
        }
        if (isZip) {
            UnpackedFiles.of(content);
        }
        var imported = format.read(name, new ByteArrayInputStream(content));
        List<IncomingQuestion> questions = imported.questions().stream()
                .<IncomingQuestion>map(question -> new IncomingQuestion.Foreign(name, question))
                .toList();
        return new Upload(questions, of(imported.findings(), false), of(imported.findings(), true));
    }

    private static List<Finding> of(List<Finding> findings, boolean notCarried) {
        return findings.stream()
                .filter(finding -> (finding.rule() == Rule.NOT_CARRIED) == notCarried)
                .toList();
    }

    private Upload broken(int line, String problem) {
        var findings = new Findings();
        findings.add(name, line, Rule.FORMAT, problem);
        return new Upload(List.of(), findings.all(), List.of());
    }
}
