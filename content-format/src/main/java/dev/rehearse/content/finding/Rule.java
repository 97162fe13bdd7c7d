package dev.rehearse.content.finding;

import java.util.Locale;

/** The rules that content keeps. docs/content.md explains each for authors. */
public enum Rule {
    /** A file is a readable text in UTF-8, of limited size and without control characters. */
    FILE,
    /** A folder has its own file, stands where it is read, and is no link. */
    FOLDER,
    /** The name of a file or folder is a slug and free. */
    NAME,
    /** A file begins with front matter between two lines of three hyphens. */
    FRONT_MATTER,
    /** Front matter and practice-test.yaml are YAML: one mapping, without anchors. */
    YAML,
    /** The fields of its kind are there, each of the right form, and no others. */
    FIELD,
    /** A question has an id that no other question has. */
    ID,
    /** A file has the sections of its kind, none empty, none twice, and no others. */
    SECTION,
    /** A section that is a list holds entries and what is known of them. */
    LIST,
    /** A choice has the keys and the other options that its kind asks for. */
    OPTIONS,
    /** A section that is code holds one block of it. */
    CODE,
    /** A name leads to what it names: competency, enemy, rubric point, topic. */
    REFERENCE,
    /** Images are not served. */
    IMAGE,
    /** A link leads somewhere: to a web page, to a place of this site or to a mail address. */
    LINK,
    /** Markdown keeps the limits within which it is rendered. */
    MARKDOWN;

    /** The name in findings and in docs/content.md. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
