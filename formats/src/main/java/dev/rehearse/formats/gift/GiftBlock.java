package dev.rehearse.formats.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two blank ones.
 *
 * @param line the first that is no comment
 * @param id what a comment says like {@code [id:...]}
 * @param tags what comments say like {@code [tag:...]}
 * @param text the other lines
 */
record GiftBlock(int line, @Nullable String id, List<String> tags, String text) {

    private static final Pattern ID = Pattern.compile("\\[id:([^\\x00-\\x1F\\x7F\\]]+)]");
    private static final Pattern TAG = Pattern.compile("\\[tag:([^\\x00-\\x1F\\x7F\\]]+)]");

    GiftBlock {
        tags = List.copyOf(tags);
    }

    static GiftBlock of(int line, List<String> comments, String text) {
        @Nullable String id = null;
        var tags = new ArrayList<String>();
        for (String comment : comments) {
            var matcher = ID.matcher(comment);
            if (matcher.find()) {
                id = matcher.group(1).strip();
            }
            TAG.matcher(comment).results().forEach(tag -> tags.add(tag.group(1).strip()));
        }
        return new GiftBlock(line, id, tags.stream().distinct().toList(), text);
    }
}
