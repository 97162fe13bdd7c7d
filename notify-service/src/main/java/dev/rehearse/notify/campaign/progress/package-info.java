/** The progress of campaigns, streamed to those who follow them. */
@NullMarked
package dev.rehearse.notify.campaign.progress;

import org.jspecify.annotations.NullMarked;
