package dev.rehearse.content.text;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of the content folder as text with lines that end in LF, or finds what keeps it from being one. */
public final class TextFile {

    /** An answer has some 4 KB; what is far longer was not written by hand. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final Message TOO_LARGE = FindingTexts.of("file.too-large", "most", MOST_BYTES / 1024);

    private TextFile() {}

    public static Optional<String> read(Path file, FileFindings findings) {
        return bytes(file, findings)
                .flatMap(bytes -> decoded(bytes, findings))
                .map(text -> text.replace("\r\n", "\n"))
                .filter(text -> hasGoodCharacters(text, findings));
    }

    /** The text, if a file may hold it, with lines that end in LF. */
    public static Optional<String> of(String text, FileFindings findings) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            findings.add(1, Rule.FILE, TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(text.replace("\r\n", "\n")).filter(lines -> hasGoodCharacters(lines, findings));
    }

    private static Optional<byte[]> bytes(Path file, FileFindings findings) {
        // Whatever is no file, a pipe for example, could keep the reader waiting for ever.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(1, Rule.FILE, "is not a plain file; put the text itself here");
            return Optional.empty();
        }
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            findings.add(1, Rule.FILE, TOO_LARGE);
        } catch (AccessDeniedException e) {
            findings.add(1, Rule.FILE, "may not be read by this user; change its permissions");
        } catch (IOException e) {
            findings.add(1, Rule.FILE, "can't be read; try again, and check the disk");
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, FileFindings findings) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length);
        try {
            var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
            if (result.isError()) {
                result.throwException();
            }
            return Optional.of(text.flip().toString());
        } catch (CharacterCodingException e) {
            findings.add(lines(text.flip().toString()), Rule.FILE, "is not UTF-8; save it in that encoding");
            return Optional.empty();
        }
    }

    private static boolean hasGoodCharacters(String text, FileFindings findings) {
        int at = Characters.firstForbidden(text);
        if (at >= 0) {
            findings.add(lines(text.substring(0, at)), Rule.FILE, Characters.complaint(text.codePointAt(at)));
        }
        return at < 0;
    }

    private static int lines(String before) {
        return 1 + (int) before.chars().filter(character -> character == '\n').count();
    }
}
