package vn.tonghop.report.export.sdmx;

import vn.tonghop.report.export.ExportedTable;

/** What the artefacts of the SDMX structure are called. */
final class SdmxNames {
  static final String AGENCY = "TONGHOP";
  static final String VERSION = "1.0";

  private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

  private SdmxNames() {}

  /** Name of the dataflow of a table. */
  static String id(ExportedTable table) {
    return table.name().equals("area_total") ? "TOTALS" : "RESULTS";
  }

  /** The dataflow as a row of data refers to it. */
  static String dataflow(ExportedTable table) {
    return AGENCY + ":" + id(table) + "(" + VERSION + ")";
  }

  static String codelist(String id) {
    return URN + "codelist.Codelist=" + AGENCY + ":" + id + "(" + VERSION + ")";
  }

  static String concept(String id) {
    return URN + "conceptscheme.Concept=" + AGENCY + ":CS_TONGHOP(" + VERSION + ")." + id;
  }

  static String structure(String id) {
    return URN + "datastructure.DataStructure=" + AGENCY + ":DSD_" + id + "(" + VERSION + ")";
  }
}
