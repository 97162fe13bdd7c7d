package dev.rehearse.question.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Statements of SQL, run one by one; rows are printed as content prints them: values separated by "|", NULL as null.
 */
final class SqlScript {

    /** Up to a semicolon outside of quotes, comments and texts between dollar signs. */
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:'[^']*'|--[^\\n]*|\\$\\$.*?\\$\\$|[^;'])+");

    private SqlScript() {}

    static List<String> statements(String script) {
        return STATEMENT
                .matcher(script)
                .results()
                .map(found -> found.group().strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** All rows that the statements return. */
    static String printed(Connection connection, String script) throws SQLException {
        var printed = new StringBuilder();
        for (var text : statements(script)) {
            try (var statement = connection.createStatement()) {
                if (statement.execute(text)) {
                    printed.append(rows(statement.getResultSet()));
                }
            }
        }
        return printed.toString();
    }

    static String rows(ResultSet rows) throws SQLException {
        var printed = new StringBuilder();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            var values = new ArrayList<String>();
            for (int i = 1; i <= columns; i++) {
                values.add(String.valueOf(rows.getString(i)));
            }
            printed.append(values.stream().collect(Collectors.joining("|"))).append('\n');
        }
        return printed.toString();
    }
}
