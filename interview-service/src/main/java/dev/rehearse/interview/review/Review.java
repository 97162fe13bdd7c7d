package dev.rehearse.interview.review;

import java.time.LocalDate;

/** A day on which something was asked, and how well it was remembered. */
public record Review(LocalDate day, Rating rating) {}
