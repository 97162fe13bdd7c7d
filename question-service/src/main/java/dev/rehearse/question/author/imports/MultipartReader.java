package dev.rehearse.question.author.imports;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a form one after the other as they arrive (multipart/form-data, RFC 7578). */
final class MultipartReader {

    private static final int LONGEST_HEAD = 8 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final String DISPOSITION = "content-disposition:";

    private final InputStream in;
    private final byte[] delimiter;
    private Content content = new Content();
    private boolean isOver;

    /** Throws {@link Malformed} if the type is none of a form with parts. */
    MultipartReader(InputStream body, @Nullable String contentType) throws IOException {
        // A line end before the first delimiter makes it like all others.
        this.in = new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(LINE_END), body));
        this.delimiter = ("\r\n--" + boundary(contentType)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Not such a form, or one that breaks off. */
    static final class Malformed extends IOException {
        Malformed() {
            super("The form has no parts, or breaks off");
        }
    }

    /**
     * A field of the form.
     *
     * @param fileName as the browser names it; empty for a text
     * @param content to be read before the next part
     */
    record Part(String name, String fileName, InputStream content) {}

    private static String boundary(@Nullable String contentType) throws Malformed {
        try {
            var boundary = contentType == null ? null : new ContentType(contentType).getParameter("boundary");
            if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
                throw new Malformed();
            }
            return boundary;
        } catch (ParseException e) {
            throw new Malformed();
        }
    }

    /** The next one, empty behind the last. What is left of the one before is skipped. */
    Optional<Part> next() throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        if (isOver || !isFollowed()) {
            isOver = true;
            return Optional.empty();
        }
        content = new Content();
        var disposition = disposition();
        return Optional.of(new Part(parameter(disposition, "name"), parameter(disposition, "filename"), content));
    }

    /** Two hyphens behind a delimiter end the form, a line end begins a part. */
    private boolean isFollowed() throws IOException {
        int first = in.read();
        int second = in.read();
        if (first == '-' && second == '-') {
            return false;
        }
        if (first != '\r' || second != '\n') {
            throw new Malformed();
        }
        return true;
    }

    private String disposition() throws IOException {
        var found = "";
        int left = LONGEST_HEAD;
        for (var line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            if (line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION)) {
                found = line.substring(DISPOSITION.length()).strip();
            }
        }
        return found;
    }

    private String line(int longest) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.size() >= longest) {
                throw new Malformed();
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Browsers send names in UTF-8, while headers of mails are parsed in another charset. */
    private static String parameter(String disposition, String name) throws Malformed {
        try {
            var value = disposition.isEmpty() ? null : new ContentDisposition(disposition).getParameter(name);
            return value == null ? "" : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        } catch (ParseException e) {
            throw new Malformed();
        }
    }

    /** What comes before the next delimiter, which begins with the only carriage return in it. */
    private final class Content extends InputStream {

        private int matched;
        private int replayed;
        private int pushedBack = -1;
        private boolean isEnded;

        @Override
        public int read() throws IOException {
            if (replayed < matched) {
                return delimiter[replayed++];
            }
            if (isEnded) {
                return -1;
            }
            int octet = take();
            matched = 0;
            replayed = 0;
            while (octet == delimiter[matched]) {
                matched++;
                if (matched == delimiter.length) {
                    matched = 0;
                    isEnded = true;
                    return -1;
                }
                octet = take();
            }
            if (matched == 0) {
                return octet;
            }
            pushedBack = octet;
            return delimiter[replayed++];
        }

        /** As that of InputStream, but a form that breaks off is not taken for the end. */
        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, into.length);
            int read = 0;
            for (int octet; read < length && (octet = read()) >= 0; read++) {
                into[from + read] = (byte) octet;
            }
            return read == 0 && length > 0 ? -1 : read;
        }

        private int take() throws IOException {
            int octet = pushedBack < 0 ? in.read() : pushedBack;
            pushedBack = -1;
            if (octet < 0) {
                throw new Malformed();
            }
            return octet;
        }
    }
}
