package dev.rehearse.content.yaml;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import org.yaml.snakeyaml.nodes.Node;

/** The file that YAML stands in, and the line where it begins. */
record Source(int firstLine, FileFindings findings) {

    int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    void add(int line, String message) {
        findings.add(line, Rule.FIELD, message);
    }

    void add(int line, Message message) {
        findings.add(line, Rule.FIELD, message);
    }

    void addReference(int line, String message) {
        findings.add(line, Rule.REFERENCE, message);
    }
}
