/** Tests of live progress. */
@NullMarked
package dev.rehearse.notify.campaign.progress;

import org.jspecify.annotations.NullMarked;
