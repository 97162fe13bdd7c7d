package dev.rehearse.formats.qti;

/** A part of an XML document that was read. */
sealed interface XmlNode permits XmlElement, XmlText {}
