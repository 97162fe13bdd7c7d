/** The layout of an installation: the three services, their ports, and the data folder. */
@NullMarked
package dev.rehearse.launcher.layout;

import org.jspecify.annotations.NullMarked;
