/**
 * The command that writes figures as files.
 *
 * <p>In come a kind of rows, a period and a form; out goes a file or a folder, whole or not at all,
 * of one publication and one state of the database.
 */
@NullMarked
package vn.tonghop.operate.export;

import org.jspecify.annotations.NullMarked;
