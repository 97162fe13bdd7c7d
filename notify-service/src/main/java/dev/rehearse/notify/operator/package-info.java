/** Who may see the operator's pages: a bearer token in a cookie that nothing else reads. */
@NullMarked
package dev.rehearse.notify.operator;

import org.jspecify.annotations.NullMarked;
