package dev.rehearse.benchmarks.mail;

import java.util.Collections;
import java.util.List;

/** Mails a second, of each round. */
record Rates(List<Double> values) {

    Rates {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no round");
        }
        values = values.stream().sorted().toList();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double least() {
        return Collections.min(values);
    }

    double most() {
        return Collections.max(values);
    }
}
