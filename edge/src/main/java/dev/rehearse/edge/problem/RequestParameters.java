package dev.rehearse.edge.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parameter of a resource method that takes the body: the one without a JAX-RS annotation. */
final class RequestParameters {

    private static final List<String> BINDINGS = List.of("jakarta.ws.rs.", "org.jboss.resteasy.reactive.");

    private RequestParameters() {}

    /** Whether the parameter of the method, or of the one that it overrides in a superclass, is the body. */
    static boolean isBody(Class<?> resource, String method, List<Class<?>> types, int parameter) {
        for (@Nullable Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method candidate : type.getDeclaredMethods()) {
                if (candidate.getName().equals(method)
                        && List.of(candidate.getParameterTypes()).equals(types)
                        && isBound(candidate, parameter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBound(Method method, int parameter) {
        return Arrays.stream(method.getParameterAnnotations()[parameter])
                .map(Annotation::annotationType)
                .anyMatch(type -> BINDINGS.stream().anyMatch(type.getName()::startsWith));
    }
}
