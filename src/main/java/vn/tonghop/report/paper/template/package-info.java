/**
 * What an office decides of its report without programming.
 *
 * <p>In come a template's file and the program's own; out go a {@link
 * vn.tonghop.report.paper.template.Template}, or all mistakes with file and line.
 */
@NullMarked
package vn.tonghop.report.paper.template;

import org.jspecify.annotations.NullMarked;
