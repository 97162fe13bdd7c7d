/** The pages on which operators follow and command campaigns, and what the pages of other features share with them. */
@NullMarked
package dev.rehearse.notify.campaign.page;

import org.jspecify.annotations.NullMarked;
