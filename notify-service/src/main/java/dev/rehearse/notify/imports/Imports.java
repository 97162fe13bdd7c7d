package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** Imports subscribers, all of a file or none. */
@ApplicationScoped
class Imports {

    private static final int MOST_LINES = 50_000;

    private final ImportRules rules;
    private final ImportStore store;
    private final Clock clock;

    Imports(ImportRules rules, ImportStore store, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /** Confirms what the lines say; throws {@link UnusableImport} when one of them can't be used. */
    @Transactional
    ImportReport run(ImportFile file) {
        var now = clock.instant();
        // Checked after the lock, so that an address that is erased meanwhile is refused.
        var lines = checked(file, read -> store.lock(read, now));
        int imported = store.confirm(lines, now);
        return new ImportReport(lines.size(), imported, lines.size() - imported, false);
    }

    /** The same, but for its effects. */
    @Transactional
    ImportReport tryOut(ImportFile file) {
        var lines = checked(file, read -> {});
        int unchanged = store.confirmed(lines);
        return new ImportReport(lines.size(), lines.size() - unchanged, unchanged, true);
    }

    /** @param lock takes the lines before their owners are looked up, unless one of them can't be read */
    private List<Consented> checked(ImportFile file, Consumer<List<Consented>> lock) {
        var entries = file.entries();
        if (entries.isEmpty() || entries.size() > MOST_LINES) {
            throw new UnusableImport(List.of(Violation.of("body", ProblemText.of("import.lines", "most", MOST_LINES))));
        }
        var faults = new ArrayList<Fault>();
        var lines = read(entries, faults);
        if (faults.isEmpty()) {
            lock.accept(lines);
        }
        rules.refusals(lines).forEach(fault -> faults.add(new Fault(numberIn(fault), fault)));
        if (!faults.isEmpty()) {
            throw new UnusableImport(faults.stream()
                    .sorted(Comparator.comparingInt(Fault::number))
                    .map(Fault::violation)
                    .limit(UnusableImport.MOST_FAULTS)
                    .toList());
        }
        return lines;
    }

    private record Fault(int number, Violation violation) {}

    private static int numberIn(Violation fault) {
        return Integer.parseInt(fault.field().split(" ", 3)[1]);
    }

    /** The lines that can be read and are no repeats. */
    private List<Consented> read(List<ImportFile.Entry> entries, List<Fault> faults) {
        var lines = new ArrayList<Consented>();
        var firstLines = new HashMap<String, Integer>();
        var knownScopes = new HashMap<String, String>();
        var found = new ArrayList<Violation>();
        for (int i = 0; i < entries.size() && found.size() < UnusableImport.MOST_FAULTS; i++) {
            rules.read(entries.get(i), knownScopes, found).ifPresent(line -> {
                var first = firstLines.putIfAbsent(line.key(), line.number());
                if (first == null) {
                    lines.add(line);
                } else {
                    found.add(line.fault(ProblemText.of("import.repeat", "line", first)));
                }
            });
        }
        found.forEach(fault -> faults.add(new Fault(numberIn(fault), fault)));
        return lines;
    }
}
