package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import java.util.List;
import java.util.function.Supplier;

/** A file of subscribers, in one of the forms that an import takes. */
interface ImportFile {

    /** Reads its lines; throws {@link UnusableImport} if the file as a whole is unreadable. */
    List<Entry> entries();

    /**
     * One subscriber, parsed lazily.
     *
     * @param number of the line it starts in
     * @param line throws {@link HttpProblem.InvalidField} when the line can't be read
     */
    record Entry(int number, Supplier<ImportLine> line) {}
}
