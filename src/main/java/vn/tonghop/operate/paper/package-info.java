/**
 * The command that writes the office's report.
 *
 * <p>In come options, figures and the office's template; out goes a file.
 */
@NullMarked
package vn.tonghop.operate.paper;

import org.jspecify.annotations.NullMarked;
