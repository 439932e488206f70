/**
 * Charts that are read in print and without colour.
 *
 * <p>In come figures and their names; out go drawings of lines, areas and words, which are written
 * as SVG and as an enhanced metafile. Letters are measured by a table, so that no font has to be
 * there and every machine draws the same.
 */
@NullMarked
package vn.tonghop.report.paper.chart;

import org.jspecify.annotations.NullMarked;
