package vn.tonghop.report.audit;

/**
 * One figure that a report prints.
 *
 * @param id by which the file calls it
 * @param text the sentence that it stands in
 * @param period as the file writes it
 * @param place code or name of an area or commune
 * @param indicator code
 * @param authority whose plan it is about; empty where that does not matter
 * @param stated as it is printed
 */
public record Statement(
    String id,
    String text,
    String period,
    String place,
    String indicator,
    Measure measure,
    String authority,
    String stated) {}
