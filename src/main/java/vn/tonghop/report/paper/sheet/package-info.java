/**
 * The report as a spreadsheet with a layout to be printed; its numbers are numbers.
 *
 * <p>In comes a paper; out goes a workbook, which still tells when it was written.
 */
@NullMarked
package vn.tonghop.report.paper.sheet;

import org.jspecify.annotations.NullMarked;
