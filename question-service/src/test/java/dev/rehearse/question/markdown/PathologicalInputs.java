package dev.rehearse.question.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts that Markdown parsers are slow at, each for any length: openers without closers, deep nesting, wide tables. */
final class PathologicalInputs {

    /** What is repeated until the text is long enough. */
    private static final String[] REPEATED = {
        ">",
        "> ",
        "- ",
        "1. ",
        "> - ",
        "*",
        "_",
        "a**",
        "*a_ ",
        "*a **a ",
        "a***b___",
        "[",
        "]",
        "[]",
        "![",
        "[a](",
        "[a](<b",
        "[[a](b)",
        "![[]()",
        "[a][",
        "[a]: u\n",
        "`a``",
        "<",
        "<http:",
        "<a ",
        "</",
        "a <!-- ",
        "a <?",
        "a <![CDATA[",
        "a <!A ",
        "&",
        "&amp;",
        "&#",
        "\\",
        "|",
        "a|b\n-|-\n",
        "- a\n",
        "- ```\n",
        "# a\n",
        "a\n\n",
        "a  \n",
        "\t",
        "\u0000",
    };

    private PathologicalInputs() {}

    static Map<String, IntFunction<String>> all() {
        var inputs = new LinkedHashMap<String, IntFunction<String>>();
        for (String unit : REPEATED) {
            inputs.put(visible(unit), length -> unit.repeat(length / unit.length()));
        }
        inputs.put("a**b c* c*", length -> "a**b" + "c* ".repeat(length / 3));
        inputs.put("**..a..**", length -> "*".repeat(length / 2) + "a" + "*".repeat(length / 2));
        inputs.put("[..a..]", length -> "[".repeat(length / 2) + "a" + "]".repeat(length / 2));
        inputs.put("[..a](u)..", length -> "[".repeat(length / 5) + "a" + "](u)".repeat(length / 5));
        inputs.put("![..a](u)..", length -> "![".repeat(length / 6) + "a" + "](u)".repeat(length / 6));
        inputs.put("backticks of all lengths", PathologicalInputs::backticks);
        inputs.put("nested lists", PathologicalInputs::nestedLists);
        inputs.put("deep quote, then blank lines", length -> ("> ".repeat(20) + "a\n\n").repeat(length / 42));
        inputs.put("deep list, then blank lines", length -> "- ".repeat(20) + "a\n" + "\n".repeat(length));
        inputs.put("wide table", length -> "|a".repeat(length / 4) + "|\n" + "|-".repeat(length / 4) + "|\n");
        inputs.put("wide table, empty rows", PathologicalInputs::wideTable);
        inputs.put("one definition, many uses", PathologicalInputs::manyUses);
        inputs.put("many definitions", PathologicalInputs::manyDefinitions);
        inputs.put("attributes", length -> "<a" + " b".repeat(length / 2));
        for (String language : new String[] {"python", "java", "sql", "bash", "json"}) {
            inputs.put(
                    "one line of " + language,
                    length -> code(language, "{\"a\": 1, 'b': [f(x)]}, ".repeat(length / 23)));
            inputs.put(
                    "short lines of " + language,
                    length -> code(language, "{\"a\": 1, 'b': [f(x)]},\n".repeat(length / 23)));
            inputs.put(
                    "open string of " + language, length -> code(language, "\"\"\"\n" + "/* ' \n".repeat(length / 6)));
        }
        return inputs;
    }

    private static String visible(String unit) {
        return unit.replace("\n", "\\n").replace("\t", "\\t").replace("\u0000", "\\0");
    }

    private static String backticks(int length) {
        var text = new StringBuilder();
        for (int i = 1; text.length() < length; i++) {
            text.append('e').append("`".repeat(i));
        }
        return text.toString();
    }

    private static String nestedLists(int length) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        return text.toString();
    }

    private static String wideTable(int length) {
        return "|a".repeat(length / 8) + "|\n" + "|-".repeat(length / 8) + "|\n" + "|\n".repeat(length / 4);
    }

    private static String manyUses(int length) {
        return "[a]: https://example.org/" + "a".repeat(length / 2) + "\n\n" + "[a]".repeat(length / 6);
    }

    private static String manyDefinitions(int length) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < length / 2; i++) {
            text.append("[r").append(i).append("]: u\n");
        }
        text.append('\n');
        for (int i = 0; text.length() < length; i++) {
            text.append("[r").append(i).append("] ");
        }
        return text.toString();
    }

    private static String code(String language, String code) {
        return "```" + language + "\n" + code + "\n```\n";
    }
}
