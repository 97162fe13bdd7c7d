package dev.rehearse.adaptive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ModifiedGradedResponse;
import dev.rehearse.adaptive.item.NominalResponse;
import dev.rehearse.adaptive.item.PartialCredit;
import dev.rehearse.adaptive.item.RatingScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The item banks of every model that the reference values are for. */
final class ReferenceBanks {

    private static final JsonNode BANKS = ReferenceData.file("all_banks.json").get("banks");
    private static final Map<String, ItemPool> POOLS = new HashMap<>();

    private ReferenceBanks() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        BANKS.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The items of a bank, with their numbers (from 1) as ids. */
    static synchronized ItemPool pool(String bank) {
        return POOLS.computeIfAbsent(bank, ReferenceBanks::read);
    }

    private static ItemPool read(String bank) {
        JsonNode node = BANKS.get(bank);
        List<Item> items = new ArrayList<>();
        for (JsonNode item : node.get("items")) {
            double[] parameters = IntStream.range(0, item.size())
                    .mapToDouble(i -> item.get(i).asDouble())
                    .toArray();
            double scaling = node.get("D").asDouble();
            String model = node.get("model").asText();
            items.add(Item.of(String.valueOf(items.size() + 1), () -> model(model, scaling, parameters)));
        }
        return ItemPool.of(items);
    }

    private static ItemResponseModel model(String name, double scaling, double... p) {
        return switch (name) {
            case "GRM" -> new GradedResponse(scaling, p[0], from(1, p));
            case "MGRM" -> new ModifiedGradedResponse(scaling, p[0], p[1], from(2, p));
            case "PCM" -> new PartialCredit(scaling, p);
            case "GPCM" -> new GeneralizedPartialCredit(scaling, p[0], from(1, p));
            case "RSM" -> new RatingScale(scaling, p[0], from(1, p));
            case "NRM" -> new NominalResponse(everySecond(0, p), everySecond(1, p));
            default -> new Logistic(scaling, p[0], p[1], p[2], p[3]);
        };
    }

    private static double[] from(int start, double... parameters) {
        return Arrays.copyOfRange(parameters, start, parameters.length);
    }

    private static double[] everySecond(int start, double... parameters) {
        return IntStream.range(0, parameters.length / 2)
                .mapToDouble(i -> parameters[2 * i + start])
                .toArray();
    }
}
