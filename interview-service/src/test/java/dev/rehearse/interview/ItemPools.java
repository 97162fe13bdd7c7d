package dev.rehearse.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearse.testing.Contract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Item pools derived from the recorded response of question-service. */
final class ItemPools {

    private static final int COPIES = 4;

    private ItemPools() {}

    /** What is known of item parameters. */
    enum Form {
        /** Their author's judgement. */
        JUDGED,
        /** The same without uncertainty, like earlier versions of question-service. */
        CERTAIN,
        /** Estimates, of output and open items. */
        CALIBRATED;

        String tag() {
            return this == JUDGED ? "" : "-" + name().toLowerCase(Locale.ROOT);
        }

        String of(String pool) throws JsonProcessingException {
            return switch (this) {
                case JUDGED -> pool;
                case CERTAIN -> pool.replaceAll(",\"uncertainty\":\\{[^}]*}", "");
                case CALIBRATED -> calibrated(pool);
            };
        }
    }

    private static String calibrated(String pool) throws JsonProcessingException {
        var changed = (ObjectNode) new ObjectMapper().readTree(pool);
        var parameters = Contract.of("calibrated-parameters.json");
        changed.get("items").forEach(item -> {
            switch (item.get("kind").asText()) {
                case "output" -> ((ObjectNode) item).set("parameters", parameters.get("logistic"));
                case "open" -> ((ObjectNode) item).set("parameters", parameters.get("graded"));
                default -> {}
            }
        });
        return changed.toString();
    }

    /** A pool without all but the first of its single-choice items. */
    static String ofSingleChoice(String pool, int most) throws JsonProcessingException {
        var left = (ObjectNode) new ObjectMapper().readTree(pool);
        var items = left.get("items")
                .valueStream()
                .filter(item -> item.get("kind").asText().equals("single-choice"))
                .limit(most)
                .toList();
        left.putArray("items").addAll(items);
        return left.toString();
    }

    /** A pool of several topics, in the form question-service sends. */
    static String of(String topics, int version) {
        var names = topics.split(",", -1);
        if (names.length == 1) {
            return poolOf(topics, version).toString();
        }
        var all = (ObjectNode) Contract.of("item-pool.json");
        all.putNull("topic");
        all.putArray("topics");
        all.putArray("items");
        for (var name : names) {
            var one = poolOf(name, version);
            ((ArrayNode) all.get("topics")).add(one.get("topic"));
            one.get("items").forEach(item -> ((ArrayNode) all.get("items")).add(amongTopics((ObjectNode) item, name)));
        }
        return all.toString();
    }

    private static ObjectNode amongTopics(ObjectNode item, String topic) {
        var id = UUID.nameUUIDFromBytes((topic + item.get("id").asText()).getBytes(StandardCharsets.UTF_8));
        if (item.get("competency") instanceof ObjectNode competency) {
            competency.put("id", topic + "/" + competency.get("id").asText());
            competency.put("title", topic + ": " + competency.get("title").asText());
        }
        return item.put("id", id.toString()).put("topic", topic);
    }

    /**
     * The recorded pool, with copies of its items under ids of their own, so that an interview can go on for a while.
     */
    private static ObjectNode poolOf(String topic, int version) {
        var pool = (ObjectNode) Contract.of("item-pool.json");
        var described = ((ObjectNode) pool.get("topic")).put("slug", topic).put("path", "python/concurrency/" + topic);
        pool.putArray("topics").add(described);
        var items = (ArrayNode) pool.get("items");
        for (var item : List.copyOf(items.valueStream().toList())) {
            for (int copy = 1; copy < COPIES; copy++) {
                var name = item.get("id").asText() + copy;
                items.add(((ObjectNode) item.deepCopy())
                        .put(
                                "id",
                                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                        .toString()));
            }
        }
        if (version > 1) {
            items.forEach(item -> publishAnew((ObjectNode) item, version));
        }
        return pool;
    }

    private static void publishAnew(ObjectNode item, int version) {
        item.put("version", version);
        if (item.get("kind").asText().matches("single-choice|multiple-choice|output")) {
            item.putArray("key").add("c");
        }
    }
}
