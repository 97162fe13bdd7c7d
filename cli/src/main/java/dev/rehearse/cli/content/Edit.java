package dev.rehearse.cli.content;

/**
 * A change of one content file.
 *
 * @param path below the content folder
 * @param text the whole new file
 */
record Edit(String path, String text, Change change) {

    /** What happens to the file. */
    enum Change {
        NEW("would be written:", "written:"),
        UPDATED("would be updated:", "updated:"),
        UNCHANGED("unchanged:", "unchanged:");

        private final String planned;
        private final String done;

        Change(String planned, String done) {
            this.planned = planned;
            this.done = done;
        }

        String planned() {
            return planned;
        }

        String done() {
            return done;
        }
    }
}
