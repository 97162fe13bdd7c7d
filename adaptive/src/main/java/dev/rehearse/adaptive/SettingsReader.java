package dev.rehearse.adaptive;

import dev.rehearse.adaptive.ability.AbilityGrid;
import dev.rehearse.adaptive.input.InvalidInput;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.selection.Strata;
import dev.rehearse.adaptive.selection.UniformDraws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts plain data to records: the inverse of {@link PlainData}. */
final class SettingsReader {

    private static final Map<Class<?>, Object> DEFAULTS = Map.of(
            UniformDraws.class,
            UniformDraws.SEEDED,
            AbilityGrid.class,
            AbilityGrid.STANDARD,
            Optional.class,
            Optional.empty());

    private SettingsReader() {}

    /** A value of this type; {@code field} is its path, for messages. */
    static Object read(Type type, @Nullable Object value, String field) {
        if (value == null) {
            throw InvalidSettingsData.missing(field);
        }
        return switch (type) {
            case ParameterizedType generic -> generic(generic, value, field);
            case Class<?> plain when Scalars.knows(plain) -> Scalars.read(plain, value, field);
            case Class<?> plain -> object(plain, value, field);
            default -> throw new IllegalArgumentException("No data for " + type);
        };
    }

    private static Object generic(ParameterizedType type, Object value, String field) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Map.class) {
            Map<String, Object> read = new LinkedHashMap<>();
            fields(value, field).forEach((name, of) -> read.put(name, read(arguments[1], of, field + "." + name)));
            return read;
        }
        if (raw == Optional.class) {
            return Optional.of(read(arguments[0], value, field));
        }
        if (!(value instanceof List<?> list)) {
            throw new InvalidSettingsData(field, value, "a list");
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(read(arguments[0], list.get(i), field + "[" + i + "]"));
        }
        return raw == List.class ? read : withoutRepeats(read, field);
    }

    private static Set<Object> withoutRepeats(List<Object> read, String field) {
        Set<Object> set = new LinkedHashSet<>();
        for (Object value : read) {
            if (!set.add(value)) {
                throw new InvalidSettingsData(field, read, "a list without repeats");
            }
        }
        return set;
    }

    private static Object object(Class<?> type, Object value, String field) {
        if (type == UniformDraws.class) {
            return only("seeded", UniformDraws.SEEDED, value, field);
        }
        Map<String, Object> data = new LinkedHashMap<>(fields(value, field));
        Object name = data.remove("type");
        try {
            if (type == CutScores.class) {
                return cutScores(data, field);
            }
            if (type == Strata.class) {
                return strata(data, field);
            }
            return made(name == null ? type : named(type, name, field), data, field);
        } catch (InvalidSettingsData known) {
            throw known;
        } catch (InvalidInput invalid) {
            throw new InvalidSettingsData(field, invalid);
        }
    }

    private static Class<?> named(Class<?> type, Object name, String field) {
        return type.isInterface()
                ? DataTypes.named(name, type)
                        .orElseThrow(
                                () -> new InvalidSettingsData(field + ".type", name, "one of " + DataTypes.names(type)))
                : type;
    }

    private static Object made(Class<?> type, Map<String, Object> data, String field) {
        if (type.isInterface()) {
            throw InvalidSettingsData.missing(field + ".type");
        }
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        refuseOthers(
                data, Arrays.stream(components).map(RecordComponent::getName).toList(), field);
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object given = data.get(components[i].getName());
            values[i] = given == null && DEFAULTS.containsKey(types[i])
                    ? DEFAULTS.get(types[i])
                    : read(components[i].getGenericType(), given, field + "." + components[i].getName());
        }
        return construct(type, types, values);
    }

    private static Object construct(Class<?> type, Class<?>[] types, Object... values) {
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof InvalidInput invalid) {
                throw invalid;
            }
            throw new IllegalStateException(type + " cannot be made", failed);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " cannot be made", impossible);
        }
    }

    private static CutScores cutScores(Map<String, Object> data, String field) {
        refuseOthers(data, List.of("levels"), field);
        List<?> levels = data.get("levels") instanceof List<?> list ? list : List.of();
        if (levels.isEmpty()) {
            throw InvalidSettingsData.missing(field + ".levels");
        }
        CutScores scores = null;
        for (int i = 0; i < levels.size(); i++) {
            String at = field + ".levels[" + i + "]";
            Map<String, Object> level = fields(levels.get(i), at);
            refuseOthers(level, List.of("name", "lower", "upper", "type"), at);
            String name = (String) read(String.class, level.get("name"), at + ".name");
            scores = scores == null
                    ? CutScores.from(name)
                    : scores.at((double) read(double.class, level.get("lower"), at + ".lower"), name);
        }
        return Objects.requireNonNull(scores);
    }

    /** Items of one stratum are alike, so their strata serve for discriminations. */
    private static Strata strata(Map<String, Object> data, String field) {
        refuseOthers(data, List.of("count", "stratumOfItem"), field);
        int count = (int) read(int.class, data.get("count"), field + ".count");
        Map<String, Double> strata = new LinkedHashMap<>();
        fields(data.getOrDefault("stratumOfItem", ""), field + ".stratumOfItem")
                .forEach((id, of) -> strata.put(id, (double) read(double.class, of, field + ".stratumOfItem." + id)));
        Strata read = Strata.byDiscrimination(strata, count);
        read.stratumOfItem().forEach((id, stratum) -> {
            if (!Objects.equals(strata.get(id), stratum.doubleValue())) {
                throw new InvalidSettingsData(
                        field + ".stratumOfItem." + id,
                        String.valueOf(strata.get(id)),
                        stratum + ", as strata are equal in size");
            }
        });
        return read;
    }

    private static Object only(String word, Object meaning, Object value, String field) {
        if (!value.equals(word)) {
            throw new InvalidSettingsData(field, value, "\"" + word + "\"");
        }
        return meaning;
    }

    static void refuseOthers(Map<String, Object> data, List<String> known, String field) {
        for (String name : data.keySet()) {
            if (!known.contains(name)) {
                throw InvalidSettingsData.unknown(
                        field.isEmpty() ? name : field + "." + name, String.join(", ", known));
            }
        }
    }

    static Map<String, Object> fields(@Nullable Object value, String field) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new InvalidSettingsData(field, value == null ? "nothing" : value, "fields with values");
        }
        return map.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> (Object) entry.getValue(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
