/** A grader that asks a language model behind an OpenAI-compatible address, and believes only what it can check. */
@NullMarked
package dev.rehearse.grading.llm;

import org.jspecify.annotations.NullMarked;
