package dev.rehearse.question.database;

import java.util.ArrayList;
import java.util.List;

/** SQL with its parameters, assembled piece by piece. */
public final class Statement {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public Statement add(String piece, Object... parameters) {
        sql.append(piece);
        values.addAll(List.of(parameters));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return List.copyOf(values);
    }
}
