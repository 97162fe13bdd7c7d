/** The operator's client of notify-service's campaigns, for terminals and scripts. */
@NullMarked
package dev.rehearse.launcher.campaign;

import org.jspecify.annotations.NullMarked;
