/** Shared by operators' commands: the address and the token, requests, responses and their presentation. */
@NullMarked
package dev.rehearse.cli.operator;

import org.jspecify.annotations.NullMarked;
