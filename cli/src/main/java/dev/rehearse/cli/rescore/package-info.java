/** The operator's client of interview-service for grading and scoring finished interviews again. */
@NullMarked
package dev.rehearse.cli.rescore;

import org.jspecify.annotations.NullMarked;
