package dev.rehearse.question.content;

/** The rules that content files keep. docs/content.md explains each for authors. */
public enum Rule {
    /** A file begins with front matter between two lines of three hyphens, in YAML. */
    C1,
    /** The front matter holds the fields of its kind, each of the right form, and no others. */
    C2,
    /** A question has an id, a UUID, that no other question has. */
    C3,
    /** A file has the sections of its kind, none empty, none twice, and no others. */
    C4,
    /** A single choice has one key; a multiple choice has at least two keys and one other option. */
    C5,
    /** A question of kind output shows one Python block and states what it prints. */
    C6,
    /** A file's name, and each folder's, is a slug: lower-case words joined by hyphens. */
    C7,
    /** A folder has its own file: track.md, section.md or topic.md. */
    C8
}
