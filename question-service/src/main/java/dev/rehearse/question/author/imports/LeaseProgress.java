package dev.rehearse.question.author.imports;

import dev.rehearse.question.author.imports.ImportLeases.Lease;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Says in the database how far an import is, a few times a second, which renews its lease. */
final class LeaseProgress implements ImportProgress {

    private static final long PERIOD_NANOS = Duration.ofMillis(300).toNanos();

    private final ImportLeases leases;
    private final Lease lease;
    private final BooleanSupplier isStopping;
    private long due = System.nanoTime() + PERIOD_NANOS;
    private long bytes;
    private int questions;

    LeaseProgress(ImportLeases leases, Lease lease, BooleanSupplier isStopping) {
        this.leases = leases;
        this.lease = lease;
        this.isStopping = isStopping;
    }

    /** The service stops. */
    static final class Stopping extends RuntimeException {
        Stopping() {
            super("the service stops");
        }
    }

    /** The file, whose bytes count as they are read. */
    InputStream counted(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                bytes += Math.max(0, read);
                tell(0);
                return read;
            }
        };
    }

    @Override
    public void read(int all) {
        questions = all;
        tell(0);
    }

    @Override
    public void processed(int number, int all) {
        questions = all;
        if (number == all) {
            due = System.nanoTime();
        }
        tell(number);
    }

    /** In a transaction of its own, so that it can be seen before that of the import ends. */
    private void tell(int processed) {
        if (isStopping.getAsBoolean()) {
            throw new Stopping();
        }
        if (System.nanoTime() - due >= 0) {
            QuarkusTransaction.requiringNew().run(() -> leases.renew(lease, bytes, questions, processed));
            due = System.nanoTime() + PERIOD_NANOS;
        }
    }
}
