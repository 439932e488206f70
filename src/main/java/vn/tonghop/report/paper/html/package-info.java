/**
 * The report as one page that a browser shows and prints: nothing is fetched from anywhere.
 *
 * <p>In comes a paper; out goes the text of a file.
 */
@NullMarked
package vn.tonghop.report.paper.html;

import org.jspecify.annotations.NullMarked;
