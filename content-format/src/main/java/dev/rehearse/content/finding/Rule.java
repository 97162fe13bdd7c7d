package dev.rehearse.content.finding;

import java.util.Locale;

/** The rules that content keeps. docs/content.md explains each for authors. */
public enum Rule {
    /** A file is a readable text in UTF-8, of limited size and without control characters. */
    FILE,
    /** A folder has its own file, is at a level where folders are read, and is not a link. */
    FOLDER,
    /** The name of a file or folder is a slug and free. */
    NAME,
    /** A file begins with front matter between two lines of three hyphens. */
    FRONT_MATTER,
    /** Front matter and practice-test.yaml are YAML: one mapping, without anchors. */
    YAML,
    /** The file has the fields of its kind, each in the right format, and no others. */
    FIELD,
    /** A question has an id that no other question has. */
    ID,
    /** A file has the sections of its kind, none empty, none twice, and no others. */
    SECTION,
    /** A section that is a list holds entries and notes on them. */
    LIST,
    /** A choice has the keys and the other options that its kind asks for. */
    OPTIONS,
    /** A section that is code holds one block of it. */
    CODE,
    /** A name refers to something that exists: a competency, question, rubric point or topic. */
    REFERENCE,
    /** A blueprint asks for no more questions than its topics have, and allows the time that they take. */
    BLUEPRINT,
    /** Images are not served. */
    IMAGE,
    /** A link has a valid target: a web page, a page of this site or a mail address. */
    LINK,
    /** Markdown stays within the limits for rendering. */
    MARKDOWN,
    /** A file of another system is in its format. */
    FORMAT,
    /** What a file of another system says can be said in content, and the other way round. */
    NOT_CARRIED,
    /** A rule of content/README.md is broken, which is named by its number. Not checked by services. */
    STYLE,
    /** Such a rule may be broken. */
    WARNING;

    /** The name in findings and in docs/content.md. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
