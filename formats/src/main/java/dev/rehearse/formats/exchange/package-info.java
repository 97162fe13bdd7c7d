/** What every format of questions offers: import, export or both, and what it reports. */
@NullMarked
package dev.rehearse.formats.exchange;

import org.jspecify.annotations.NullMarked;
