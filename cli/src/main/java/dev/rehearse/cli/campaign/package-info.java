/** The operator's client of notify-service's campaigns, for terminals and scripts. */
@NullMarked
package dev.rehearse.cli.campaign;

import org.jspecify.annotations.NullMarked;
