/**
 * The district's totals on a terminal, as the report prints them.
 *
 * <p>In come a period and a publication; out goes a table. It works nothing out: it reads {@code
 * mart}.
 */
@NullMarked
package vn.tonghop.operate.totals;

import org.jspecify.annotations.NullMarked;
