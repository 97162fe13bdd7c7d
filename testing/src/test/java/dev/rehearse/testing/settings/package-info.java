/** The settings of the services, read where they are declared, and the documents that are generated from them. */
@NullMarked
package dev.rehearse.testing.settings;

import org.jspecify.annotations.NullMarked;
