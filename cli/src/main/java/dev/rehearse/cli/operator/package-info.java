/**
 * What the commands of operators share: the address and the token, requests, their answers and what is said of them.
 */
@NullMarked
package dev.rehearse.cli.operator;

import org.jspecify.annotations.NullMarked;
