/**
 * The report that an office hands in: its table, its sentences, its remarks and its charts, as one
 * value.
 *
 * <p>In come totals as the views have them and a template; out goes a {@link
 * vn.tonghop.report.paper.Paper}, which the rooms below write in their formats, all the same. It
 * knows no database, no clock and no file.
 */
@NullMarked
package vn.tonghop.report.paper;

import org.jspecify.annotations.NullMarked;
