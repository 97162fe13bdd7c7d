package dev.rehearse.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;

/** The free space where a data folder is. PostgreSQL that runs out of it while it is being made leaves no word of it. */
public record DiskSpace(DataFolder folder) {

    private static final long MEGABYTE = 1 << 20;

    /** Programs and database of a first start, and the caches of faster starts. */
    private static final long FIRST_START = 250;

    private static final long LATER_START = 50;
    private static final long HARDLY_ANY = 4;

    /** Refuses a start that can't go well. */
    public void requireEnough(boolean firstStart) {
        require(firstStart ? FIRST_START : LATER_START);
    }

    /** Refuses to look for another reason when the disk is full. */
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
