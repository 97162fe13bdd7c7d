/** Requests for campaigns: launches and drafts, checked with other services before they are stored. */
@NullMarked
package dev.rehearse.notify.campaign.launch;

import org.jspecify.annotations.NullMarked;
