/** Where everything is: the three services, their ports, and the folder that keeps the data. */
@NullMarked
package dev.rehearse.launcher.layout;

import org.jspecify.annotations.NullMarked;
