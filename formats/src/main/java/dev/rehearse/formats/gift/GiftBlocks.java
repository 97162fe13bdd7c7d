package dev.rehearse.formats.gift;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a file at its blank lines. A category ends with its line. */
final class GiftBlocks {

    static final String CATEGORY = "$CATEGORY:";

    /** Longer than a content file may be. */
    private static final int LONGEST = 256 * 1024;

    private final TextLines lines;

    GiftBlocks(TextLines lines) {
        this.lines = lines;
    }

    /** The next one, or null behind the last. */
    @Nullable
    GiftBlock next() throws IOException {
        var comments = new ArrayList<String>();
        var text = new StringBuilder();
        int first = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var stripped = line.strip();
            if (stripped.startsWith("//")) {
                comments.add(stripped);
            } else if (!stripped.isEmpty()) {
                first = text.isEmpty() ? lines.line() : first;
                append(text, line, first);
                if (stripped.startsWith(CATEGORY)) {
                    return new GiftBlock(first, null, List.of(), text.toString().strip());
                }
            } else if (!text.isEmpty()) {
                return GiftBlock.of(first, comments, text.toString().strip());
            } else {
                comments.clear();
            }
        }
        return text.isEmpty()
                ? null
                : GiftBlock.of(first, comments, text.toString().strip());
    }

    private static void append(StringBuilder text, String line, int first) throws IOException {
        text.append(line).append('\n');
        if (text.length() > LONGEST) {
            throw new BrokenFile(first, FaultTexts.of("gift.long-question", "most", LONGEST));
        }
    }
}
