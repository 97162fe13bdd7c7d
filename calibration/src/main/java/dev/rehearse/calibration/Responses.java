package dev.rehearse.calibration;

import dev.rehearse.adaptive.item.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who scored what: persons by items, most cells of which may be empty; immutable. */
public final class Responses {

    private final List<String> itemIds;
    private final int[] firstOfPerson;
    private final int[] items;
    private final int[] scores;
    private final int[] maximumScores;

    private Responses(List<String> itemIds, int[] firstOfPerson, int[] items, int... scores) {
        this.itemIds = itemIds;
        this.firstOfPerson = firstOfPerson;
        this.items = items;
        this.scores = scores;
        this.maximumScores = new int[itemIds.size()];
        for (int i = 0; i < items.length; i++) {
            maximumScores[items[i]] = Math.max(maximumScores[items[i]], scores[i]);
        }
    }

    /**
     * Responses by person, to these items; skipped ones are left out, as if the item had not been presented.
     *
     * @throws InvalidResponses if an item is named twice or unknown, answered twice by one person, or a score negative
     */
    public static Responses of(List<String> itemIds, List<List<Response>> persons) {
        return ofScored(
                itemIds,
                persons.stream()
                        .map(person -> person.stream()
                                .filter(response -> !response.isSkipped())
                                .toList())
                        .toList());
    }

    private static Responses ofScored(List<String> itemIds, List<List<Response>> persons) {
        Map<String, Integer> indexes = new HashMap<>();
        for (String id : itemIds) {
            if (indexes.put(id, indexes.size()) != null) {
                throw new InvalidResponses("Item " + id + " is named twice");
            }
        }
        int total = persons.stream().mapToInt(List::size).sum();
        int[] items = new int[total];
        int[] scores = new int[total];
        int[] first = new int[persons.size() + 1];
        int[] lastPersonOfItem = new int[itemIds.size()];
        for (int person = 0; person < persons.size(); person++) {
            int at = first[person];
            for (Response response : persons.get(person)) {
                items[at] = indexOf(response, indexes);
                if (lastPersonOfItem[items[at]] == person + 1) {
                    throw new InvalidResponses(
                            "Person " + (person + 1) + " answered item " + response.itemId() + " twice");
                }
                lastPersonOfItem[items[at]] = person + 1;
                scores[at++] = response.score();
            }
            first[person + 1] = at;
        }
        return new Responses(List.copyOf(itemIds), first, items, scores);
    }

    private static int indexOf(Response response, Map<String, Integer> indexes) {
        Integer index = indexes.get(response.itemId());
        if (index == null) {
            throw new InvalidResponses("There is no item " + response.itemId());
        }
        if (response.score() < 0) {
            throw new InvalidResponses("Item " + response.itemId() + " has the score " + response.score());
        }
        return index;
    }

    /** Rows of scores, one character an item; a full stop is a response that is missing. */
    public static Responses ofRows(List<String> itemIds, List<String> rows) {
        List<List<Response>> persons = new ArrayList<>();
        for (String row : rows) {
            List<Response> person = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                if (row.charAt(i) != '.') {
                    person.add(new Response(itemIds.get(i), Character.digit(row.charAt(i), 10)));
                }
            }
            persons.add(person);
        }
        return of(itemIds, persons);
    }

    public List<String> itemIds() {
        return itemIds;
    }

    public int persons() {
        return firstOfPerson.length - 1;
    }

    public int itemCount() {
        return itemIds.size();
    }

    /** The index of a person's first response; the next person's is behind the last. */
    public int first(int person) {
        return firstOfPerson[person];
    }

    /** The index of the item that a response answers. */
    public int item(int response) {
        return items[response];
    }

    public int score(int response) {
        return scores[response];
    }

    /** The highest score that any person has on an item. */
    public int maximumScore(int item) {
        return maximumScores[item];
    }

    /** A person's scores by item; -1 where there is none. */
    public int[] row(int person) {
        int[] row = new int[itemCount()];
        Arrays.fill(row, -1);
        for (int i = first(person); i < first(person + 1); i++) {
            row[items[i]] = scores[i];
        }
        return row;
    }
}
