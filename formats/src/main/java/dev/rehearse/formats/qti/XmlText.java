package dev.rehearse.formats.qti;

/** Text between elements. */
record XmlText(String text) implements XmlNode {}
