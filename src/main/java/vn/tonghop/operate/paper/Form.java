package vn.tonghop.operate.paper;

import java.util.Locale;

/** In what the report is written. */
enum Form {
  XLSX,
  DOCX,
  HTML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
