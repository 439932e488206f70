/**
 * The report as a document of Office Open XML, laid out as Decree 30/2020/NĐ-CP asks.
 *
 * <p>In comes a paper; out goes a document, which still tells when it was written.
 */
@NullMarked
package vn.tonghop.report.paper.word;

import org.jspecify.annotations.NullMarked;
