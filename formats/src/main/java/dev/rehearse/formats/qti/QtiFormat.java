package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Question;
import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.Exporting;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.Importing;
import dev.rehearse.formats.exchange.Placed;
import dev.rehearse.formats.exchange.QuestionCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** QTI in one of its versions. Packages and single items of any version from 2.0 can be imported by each. */
public final class QtiFormat implements Importing, Exporting {

    private static final String IDS = "qti";
    private static final byte[] ZIP = {'P', 'K'};

    private final QtiVersion version;

    private QtiFormat(QtiVersion version) {
        this.version = version;
    }

    public static QtiFormat version3() {
        return new QtiFormat(QtiVersion.V3);
    }

    public static QtiFormat version21() {
        return new QtiFormat(QtiVersion.V2_1);
    }

    @Override
    public String name() {
        return version.word();
    }

    @Override
    public List<Finding> write(Iterable<Question> questions, OutputStream out) throws IOException {
        return new PackageWriter(version, out).write(questions);
    }

    /** Reads a package or, if the file is no zip archive, one item. */
    @Override
    public List<Finding> read(String file, InputStream in, Consumer<Placed> sink) throws IOException {
        return QuestionCollector.collected(IDS, file, sink, questions -> {
            var pushback = new PushbackInputStream(in, ZIP.length);
            var beginning = pushback.readNBytes(ZIP.length);
            pushback.unread(beginning);
            if (Arrays.equals(beginning, ZIP)) {
                new PackageReader(questions).read(pushback);
            } else {
                readItem(pushback, questions);
            }
        });
    }

    private static void readItem(InputStream in, QuestionCollector collector) throws IOException {
        var root = XmlReader.item(in.readNBytes(XmlReader.LONGEST_ITEM + 1));
        if (!root.name().equals(ItemReader.ROOT)) {
            throw new BrokenFile(root.line(), FaultTexts.of("qti.root", "name", root.name()));
        }
        new ItemReader(root, Metadata.none(), collector).read().ifPresent(collector::add);
    }
}
