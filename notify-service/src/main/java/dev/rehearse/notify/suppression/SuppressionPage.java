package dev.rehearse.notify.suppression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some suppressed addresses.
 *
 * @param next what to pass as {@code after} to go on; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuppressionPage(
        List<SuppressionView> suppressions, @Nullable UUID next) {

    /** Of one more than fit: the last one only says that the list goes on. */
    static SuppressionPage of(List<Suppression> found, int size) {
        var shown = found.stream().limit(size).map(SuppressionView::of).toList();
        return new SuppressionPage(shown, found.size() > size ? shown.getLast().id() : null);
    }
}
