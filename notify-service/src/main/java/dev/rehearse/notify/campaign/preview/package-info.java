/** A campaign's mail and its audience before it is sent, and a test mail to one address. */
@NullMarked
package dev.rehearse.notify.campaign.preview;

import org.jspecify.annotations.NullMarked;
