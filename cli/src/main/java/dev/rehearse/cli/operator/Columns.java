package dev.rehearse.cli.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A table of text: columns as wide as their longest cell, numbers aligned right, no trailing spaces. */
public final class Columns {

    private static final String GAP = "  ";

    private final Set<Integer> numbers;
    private final List<List<String>> rows = new ArrayList<>();

    /** The numbers of the columns with numbers, from 0. */
    public Columns(Integer... numbers) {
        this.numbers = Set.of(numbers);
    }

    public Columns row(Object... cells) {
        rows.add(List.of(cells).stream().map(Object::toString).toList());
        return this;
    }

    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        var line = new StringBuilder();
        IntStream.range(0, row.size()).forEach(column -> {
            var cell = row.get(column);
            var padding = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "" : GAP);
            line.append(numbers.contains(column) ? padding + cell : cell + padding);
        });
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
