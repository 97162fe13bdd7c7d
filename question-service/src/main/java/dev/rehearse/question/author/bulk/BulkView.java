package dev.rehearse.question.author.bulk;

import dev.rehearse.question.author.question.AuthoredQuestionSummary;
import java.util.List;

/** The questions after a change of all of them, in the order of the request. */
public record BulkView(List<AuthoredQuestionSummary> questions) {}
