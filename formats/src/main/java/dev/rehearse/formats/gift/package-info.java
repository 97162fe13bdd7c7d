/** GIFT, the text format of Moodle (docs.moodle.org/en/GIFT_format): read as Moodle reads it. */
@NullMarked
package dev.rehearse.formats.gift;

import org.jspecify.annotations.NullMarked;
