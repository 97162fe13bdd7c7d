package dev.rehearse.adaptive;

import dev.rehearse.adaptive.selection.UniformDraws;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Settings as maps, lists, strings, numbers and booleans. */
final class PlainData {

    /*
     * An object of the engine is the map of its public accessors: methods without parameters that its class declares.
     * They are what equals compares, so two settings with the same data are equal. An empty Optional is left out.
     */

    private static final Set<String> NO_ACCESSORS =
            Set.of("hashCode", "toString", "maximumScore", "needsEvidence", "name", "asData");

    private PlainData() {}

    static Map<String, Object> ofSettings(TestSettings settings) {
        return accessors(settings);
    }

    /** Whether data are equal, however JSON and YAML write a number. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static @Nullable Object of(Object value) {
        return switch (value) {
            case Double number -> Double.isFinite(number) ? (Object) number : number.toString();
            case Number number -> number;
            case Boolean bool -> bool;
            case Enum<?> constant -> constant.name();
            case Optional<?> optional -> optional.map(PlainData::of).orElse(null);
            case OptionalInt optional -> optional.isPresent() ? optional.getAsInt() : null;
            case Set<?> set -> set.stream().map(String::valueOf).sorted().toList();
            case Collection<?> list -> list.stream().map(PlainData::of).toList();
            case Map<?, ?> map -> ofMap(map);
            case double[] numbers ->
                Arrays.stream(numbers).mapToObj(PlainData::of).toList();
            case double[][] rows -> Arrays.stream(rows).map(PlainData::of).toList();
            case UniformDraws draws -> draws.equals(UniformDraws.SEEDED) ? "seeded" : "other";
            case Object object ->
                object.getClass().getName().startsWith("dev.rehearse.adaptive.") ? typed(object) : object.toString();
        };
    }

    private static Map<String, Object> ofMap(Map<?, ?> map) {
        Map<String, Object> data = new TreeMap<>();
        map.forEach((key, value) -> put(data, String.valueOf(key), value));
        return data;
    }

    private static Map<String, Object> typed(Object object) {
        Map<String, Object> data = accessors(object);
        data.put("type", object.getClass().getSimpleName());
        return data;
    }

    private static Map<String, Object> accessors(Object object) {
        Map<String, Object> data = new TreeMap<>();
        accessors(object.getClass()).forEach(accessor -> put(data, accessor.getName(), call(accessor, object)));
        return data;
    }

    private static void put(Map<String, Object> data, String name, Object value) {
        Object plain = of(value);
        if (plain != null) {
            data.put(name, plain);
        }
    }

    private static List<Method> accessors(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getAccessor())
                    .toList();
        }
        Method[] methods = type.getDeclaredMethods();
        return IntStream.range(0, methods.length)
                .mapToObj(i -> methods[i])
                .filter(method -> method.getParameterCount() == 0
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !NO_ACCESSORS.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object call(Method accessor, Object object) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(object);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(accessor + " cannot be read", impossible);
        }
    }
}
