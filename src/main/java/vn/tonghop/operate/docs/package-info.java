/**
 * The warehouse explained as pages that need no server: tables, columns and keys by the catalog's
 * comments, indicators by the reference data, steps by their SQL, examples with their answers.
 *
 * <p>In comes a database; out goes a folder. It works no figure out: it reads {@code mart}.
 */
@NullMarked
package vn.tonghop.operate.docs;

import org.jspecify.annotations.NullMarked;
