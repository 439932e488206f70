/**
 * Tables as a spreadsheet of Office Open XML.
 *
 * <p>In come tables and their rows; out goes a workbook, written as the rows come, so that memory
 * does not grow with them.
 */
@NullMarked
package vn.tonghop.report.export.sheet;

import org.jspecify.annotations.NullMarked;
