package dev.rehearse.formats.markdown;

import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.ContentText;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.exchange.SizeLimit;
import dev.rehearse.formats.loss.LossTexts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a zip file entry by entry, and writes none of them: names are looked at only to refuse what no bundle has. What
 * is unpacked has a limit for each entry and for all.
 */
final class Bundle {

    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_ENTRY = 256 * 1024;
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("(?:[^/\\\\\\x00-\\x1F:]+/)*[^/\\\\\\x00-\\x1F:]+/?");
    private static final Set<String> OTHERS =
            Set.of("track.md", "section.md", "topic.md", "README.md", "practice-test.yaml");

    private final QuestionCollector questions;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    Bundle(QuestionCollector questions) {
        this.questions = questions;
    }

    void read(InputStream in) throws IOException {
        try (var zip = new ZipInputStream(new SizeLimit(in), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry);
                var content = content(zip, entry);
                if (!entry.isDirectory()) {
                    read(entry.getName(), content);
                }
            }
        } catch (EOFException e) {
            throw new BrokenFile(1, FaultTexts.of("cut-short"));
        } catch (ZipException | IllegalArgumentException e) {
            throw new BrokenFile(1, FaultTexts.because("no-valid-zip", e));
        }
        if (names.isEmpty()) {
            throw new BrokenFile(1, FaultTexts.of("no-zip"));
        }
    }

    private void check(ZipEntry entry) throws BrokenFile {
        var name = entry.getName();
        if (!NAME.matcher(name).matches() || List.of(name.split("/", -1)).contains("..")) {
            throw new BrokenFile(1, FaultTexts.of("entry-name", "name", name));
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new BrokenFile(1, FaultTexts.of("entry-twice", "name", name));
        }
        if (names.size() > MOST_ENTRIES) {
            throw new BrokenFile(1, FaultTexts.of("too-many-entries", "most", MOST_ENTRIES));
        }
    }

    private byte[] content(ZipInputStream zip, ZipEntry entry) throws IOException {
        var content = zip.readNBytes(LONGEST_ENTRY + 1);
        bytes += content.length;
        if (content.length > LONGEST_ENTRY || bytes > MOST_BYTES) {
            throw new BrokenFile(1, FaultTexts.of("too-large-unpacked", "name", entry.getName()));
        }
        return content;
    }

    private void read(String path, byte[] content) throws BrokenFile {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (OTHERS.contains(name) || !name.endsWith(".md")) {
            questions.notCarried(1, LossTexts.of("no-question", "path", path));
            return;
        }
        var slug = name.substring(0, name.length() - ".md".length());
        var text = new ContentText(path);
        var question = text.read(decoded(path, content), slug);
        if (question.isEmpty() || !text.complaints().isEmpty()) {
            text.complaints()
                    .forEach(
                            complaint -> questions.wrong(1, FaultTexts.of("in-entry", "name", path, "why", complaint)));
        } else {
            questions.add(draft(question.get()));
        }
    }

    private static Draft draft(Question question) {
        return new Draft(
                1, question.id().toString(), question.slug(), question.profile(), question.prompt(), question.task());
    }

    private static String decoded(String path, byte[] content) throws BrokenFile {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new BrokenFile(1, FaultTexts.of("entry-wrong-encoding", "name", path));
        }
    }
}
