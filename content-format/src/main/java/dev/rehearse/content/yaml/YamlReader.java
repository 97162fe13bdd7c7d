package dev.rehearse.content.yaml;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.yaml.PlainEvents.NotPlain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML that is one mapping. No object is made of it: values are asked for one by one, and checked then. */
public final class YamlReader {

    private static final Resolver RESOLVER = new Resolver();

    private final int firstLine;
    private final FileFindings findings;

    private YamlReader(int firstLine, FileFindings findings) {
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /** Reads the text, whose first line is that line of the file. */
    public static Optional<Fields> read(String yaml, int firstLine, FileFindings findings) {
        return new YamlReader(firstLine, findings).fields(yaml);
    }

    private Optional<Fields> fields(String yaml) {
        try {
            if (composer(yaml).getSingleNode() instanceof MappingNode mapping) {
                return Optional.of(Fields.of(mapping, new Source(firstLine, findings)));
            }
            findings.add(firstLine, Rule.YAML, FindingTexts.of("yaml.none"));
        } catch (NotPlain e) {
            findings.add(firstLine + e.line(), Rule.YAML, e.wording());
        } catch (MarkedYAMLException e) {
            var problem = e.getProblem() == null ? FindingTexts.of("yaml.unreadable") : e.getProblem();
            findings.add(line(e.getProblemMark()), Rule.YAML, FindingTexts.of("yaml.invalid", "problem", problem));
        } catch (YAMLException e) {
            findings.add(firstLine, Rule.YAML, FindingTexts.of("yaml.not"));
        }
        return Optional.empty();
    }

    private static Composer composer(String yaml) {
        var options = new LoaderOptions();
        var parser = new ParserImpl(new StreamReader(yaml), options);
        return new Composer(new PlainEvents(parser), RESOLVER, options);
    }

    private int line(@Nullable Mark mark) {
        return mark == null ? firstLine : firstLine + mark.getLine();
    }
}
