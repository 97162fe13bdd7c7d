package dev.rehearse.adaptive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads the reference files of the test resources. */
final class ReferenceData {

    private ReferenceData() {}

    static JsonNode file(String name) {
        String path = "/reference/" + name;
        try (InputStream in = Objects.requireNonNull(ReferenceData.class.getResourceAsStream(path), path)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items of a bank, with their numbers (from 1) as ids. */
    static ItemPool pool(String bank) {
        JsonNode items = StreamSupport.stream(file("banks.json").get("banks").spliterator(), false)
                .filter(node -> node.get("bank").asText().equals(bank))
                .findFirst()
                .orElseThrow()
                .get("items");
        List<Item> pool = new ArrayList<>();
        for (JsonNode item : items) {
            pool.add(Item.twoParameterLogistic(
                    String.valueOf(pool.size() + 1),
                    item.get(0).asDouble(),
                    item.get(1).asDouble()));
        }
        return ItemPool.of(pool);
    }

    static List<Response> responses(JsonNode items, JsonNode scores) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            responses.add(new Response(items.get(i).asText(), scores.get(i).asInt()));
        }
        return responses;
    }
}
