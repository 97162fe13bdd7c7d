/** The parameters of items: by the judgement of their authors, or as a calibration estimated them. */
@NullMarked
package dev.rehearse.question.parameters;

import org.jspecify.annotations.NullMarked;
