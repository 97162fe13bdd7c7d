/** The grader and the engine as an API of their own: stateless, and open to all clients within a limit. */
@NullMarked
package dev.rehearse.interview.engine;

import org.jspecify.annotations.NullMarked;
