package dev.rehearse.interview.statistics;

import dev.rehearse.edge.site.PageNumbers;
import org.jspecify.annotations.Nullable;

/** The numbers of the page of statistics, as its language writes them. */
record StatisticsFigures(PageNumbers numbers) {

    /** With the standard error, if there is one; empty if there is no value. */
    String withError(@Nullable Double value, @Nullable Double error) {
        if (value == null) {
            return "";
        }
        return error == null ? numbers.decimal(value) : numbers.decimal(value) + " ± " + numbers.decimal(error);
    }
}
