package dev.rehearse.content.model;

/**
 * The widest part of the catalog: a language or a field.
 *
 * @param slug the folder's name
 * @param description Markdown
 * @param position its place among the tracks, from 1
 */
public record Track(String slug, String title, String description, int position) {}
