/** The operator's client of interview-service for grading and scoring finished interviews once more. */
@NullMarked
package dev.rehearse.cli.rescore;

import org.jspecify.annotations.NullMarked;
