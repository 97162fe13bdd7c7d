package dev.rehearse.question.author.question;

import jakarta.validation.constraints.NotNull;

/** The next status of a question. */
record StatusRequest(@NotNull(message = "{field.missing}") Status status) {}
