package vn.tonghop.operate.export;

import java.util.Locale;

/** In which form figures are exported. */
enum Form {
  CSV,
  CSV_VI,
  XLSX,
  SDMX,
  DHIS2,
  DATAPACKAGE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
