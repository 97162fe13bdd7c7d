/** A grader that asks a language model with an OpenAI-compatible API, and accepts only verifiable verdicts. */
@NullMarked
package dev.rehearse.grading.llm;

import org.jspecify.annotations.NullMarked;
