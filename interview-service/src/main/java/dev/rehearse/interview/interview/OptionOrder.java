package dev.rehearse.interview.interview;

import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The options of an item in the order in which one interview shows them, lettered in that order, so that neither place
 * nor letter reveals anything. Stored answers name options by the item's own letters.
 *
 * @param shown the item's options as they are shown
 */
public record OptionOrder(List<PooledOption> shown) {

    public OptionOrder {
        shown = List.copyOf(shown);
    }

    /** The order is the same each time the interview is shown. */
    public static OptionOrder of(Interview interview, PooledItem item) {
        if (!interview.plan().shuffled() || item.options().size() < 2) {
            return new OptionOrder(item.options());
        }
        var options = new ArrayList<>(item.options());
        var id = item.id();
        Collections.shuffle(
                options, new Random(interview.seed() ^ id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
        if (item.kind() == Kind.ORDER && options.equals(item.options())) {
            Collections.rotate(options, 1); // what is to be put in order does not stand in order
        }
        return new OptionOrder(options);
    }

    /** The options as the candidate sees them. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        for (var option : shown) {
            options.add(new Option(letter(options.size()), option.text()));
        }
        return options;
    }

    /** Translates the item's letters to the shown ones; a text that is not an option's letter stays as it is. */
    public List<String> toShown(List<String> own) {
        return own.stream().map(key -> toShown(key)).toList();
    }

    private String toShown(String own) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(own)) {
                return letter(i);
            }
        }
        return own;
    }

    /** Translates the shown letters to the item's; a text that is not an option's letter stays as it is. */
    public List<String> toOwn(List<String> letters) {
        return letters.stream().map(this::toOwn).toList();
    }

    private String toOwn(String letter) {
        for (int i = 0; i < shown.size(); i++) {
            if (letter(i).equals(letter)) {
                return shown.get(i).key();
            }
        }
        return letter;
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }
}
