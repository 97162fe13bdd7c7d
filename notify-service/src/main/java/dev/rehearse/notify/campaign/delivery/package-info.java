/** A campaign's failed and unknown deliveries, one by one: listed, sent again, written off. */
@NullMarked
package dev.rehearse.notify.campaign.delivery;

import org.jspecify.annotations.NullMarked;
