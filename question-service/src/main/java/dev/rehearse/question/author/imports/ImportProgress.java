package dev.rehearse.question.author.imports;

/** Follows an import. Its methods are called often; they may throw, which ends the import without a trace. */
interface ImportProgress {

    /** Does nothing, for an import that ends with its request. */
    ImportProgress UNSEEN = new ImportProgress() {
        @Override
        public void read(int questions) {}

        @Override
        public void processed(int questions, int all) {}
    };

    /** So many questions of the file are read. */
    void read(int questions);

    /** So many of all questions are checked and stored. */
    void processed(int questions, int all);
}
