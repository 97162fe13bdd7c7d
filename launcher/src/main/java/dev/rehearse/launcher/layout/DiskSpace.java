package dev.rehearse.launcher.layout;

import dev.rehearse.installation.DataFolder;
import dev.rehearse.installation.Reason;
import dev.rehearse.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Checks the free disk space of a data folder, because PostgreSQL's initdb fails without a message when the disk is
 * full.
 */
public record DiskSpace(DataFolder folder) {

    private static final long MEGABYTE = 1 << 20;

    /** Enough for the programs and database of a first start, and the AOT caches. */
    private static final long FIRST_START = 250;

    private static final long LATER_START = 50;
    private static final long HARDLY_ANY = 4;

    /** Rejects a start without enough space. */
    public void requireEnough(boolean firstStart) {
        require(firstStart ? FIRST_START : LATER_START);
    }

    /** Reports a full disk as the reason of a failure. */
    public void requireSome() {
        require(HARDLY_ANY);
    }

    private void require(long megabytes) {
        try {
            var free = Files.getFileStore(folder.root()).getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new Refusal("""
                    The disk of %s is full: %d MB are free, and this start needs %d MB.
                    Free some space, or name a folder on another disk: ./rehearse run --data FOLDER\
                    """.formatted(folder.root(), free, megabytes));
            }
        } catch (IOException e) {
            throw Reason.refusal(folder, e);
        }
    }
}
