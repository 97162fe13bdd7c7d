package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Level;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the levels of a practice test: a scale cut at ascending scores. */
record LevelsReader(Fields fields) {

    private static final int LONGEST_NAME = 60;
    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final double FARTHEST = 10;

    List<Level> read() {
        var value = fields.require("levels").orElse(null);
        if (value == null) {
            return List.of();
        }
        var levels = new ArrayList<Level>();
        for (Value entry : value.list().orElse(List.of())) {
            entry.fields().ifPresent(level -> levels.add(level(level, levels.isEmpty())));
        }
        check(value, levels);
        return levels;
    }

    private Level level(Fields level, boolean isLowest) {
        var name =
                level.require("name").flatMap(value -> value.line(LONGEST_NAME)).orElse("");
        Double from = null;
        if (isLowest) {
            level.find("from").ifPresent(value -> value.reject("is not for the lowest level; delete it"));
        } else {
            from = level.require("from")
                    .flatMap(value -> value.decimal(-FARTHEST, FARTHEST))
                    .orElse(null);
        }
        level.rejectOthers();
        return new Level(name, from);
    }

    private static void check(Value value, List<Level> levels) {
        if (levels.size() < FEWEST || levels.size() > MOST) {
            value.reject("must be %d to %d levels, and are %d".formatted(FEWEST, MOST, levels.size()));
        }
        double last = Double.NEGATIVE_INFINITY;
        var names = new HashSet<String>();
        for (Level level : levels) {
            if (!names.add(level.name())) {
                value.reject("name \"" + level.name() + "\" twice; rename one");
            }
            if (level.from() != null && level.from() <= last) {
                value.reject("must begin higher and higher; \"" + level.name() + "\" does not");
            }
            last = level.from() == null ? last : level.from();
        }
    }
}
