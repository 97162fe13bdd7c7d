/** YAML whose values know their lines. */
@NullMarked
package dev.rehearse.content.yaml;

import org.jspecify.annotations.NullMarked;
