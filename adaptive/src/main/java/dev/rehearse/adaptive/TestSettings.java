package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityEstimator;
import dev.rehearse.adaptive.content.Blueprint;
import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.content.PilotItems;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.selection.ItemSelection;
import dev.rehearse.adaptive.stopping.StoppingRule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The settings of a {@link TestProcedure}, for reading them back: records down to the models of the items. */
public record TestSettings(
        ItemPool pool,
        AbilityEstimator estimator,
        ItemSelection selection,
        List<StoppingRule> stoppingRules,
        List<ContentConstraint> constraints,
        Optional<Blueprint> blueprint,
        PilotItems pilots,
        long seed) {

    private static final List<String> FIELDS =
            List.of("estimator", "selection", "stoppingRules", "constraints", "blueprint", "pilots", "seed");

    public TestSettings {
        stoppingRules = List.copyOf(stoppingRules);
        constraints = List.copyOf(constraints);
    }

    /**
     * The settings as plain data: maps with sorted keys, lists, strings, numbers and booleans, which any JSON library
     * writes. What is not a number in JSON, such as infinity, is a string; an alternative names its {@code type}.
     */
    public Map<String, Object> asData() {
        return PlainData.ofSettings(this);
    }

    /**
     * The settings from plain data in the form of {@link #asData}. Missing ones have the default of the builder;
     * {@code pool}, if present, must equal the given pool.
     *
     * @throws InvalidSettingsData naming the field and its value
     */
    public static TestSettings of(ItemPool pool, Map<String, ?> data) {
        Map<String, Object> all =
                new TreeMap<>(TestProcedure.over(pool).settings().asData());
        Object own = all.get("pool");
        all.putAll(SettingsReader.fields(data, "the settings"));
        if (!PlainData.same(all.get("pool"), own)) {
            throw new InvalidSettingsData("pool", "another", "that of the items given, or left out");
        }
        all.remove("pool");
        SettingsReader.refuseOthers(all, FIELDS, "");
        return new TestSettings(
                pool,
                (AbilityEstimator) read("estimator", all),
                (ItemSelection) read("selection", all),
                readList("stoppingRules", all, StoppingRule.class),
                readList("constraints", all, ContentConstraint.class),
                Optional.ofNullable(all.get("blueprint"))
                        .map(plan -> (Blueprint) SettingsReader.read(Blueprint.class, plan, "blueprint")),
                (PilotItems) read("pilots", all),
                (long) read("seed", all));
    }

    private static Object read(String field, Map<String, Object> data) {
        Class<?> type = Arrays.stream(TestSettings.class.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(RecordComponent::getType)
                .findFirst()
                .orElseThrow();
        return SettingsReader.read(type, data.get(field), field);
    }

    private static <T> List<T> readList(String field, Map<String, Object> data, Class<T> type) {
        if (!(data.get(field) instanceof List<?> list)) {
            throw new InvalidSettingsData(field, String.valueOf(data.get(field)), "a list");
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> type.cast(SettingsReader.read(type, list.get(i), field + "[" + i + "]")))
                .toList();
    }
}
