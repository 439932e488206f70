package vn.tonghop.reference;

import java.util.Set;

/** Which codes of a file other files may refer to. */
final class KnownCodes {
  private final boolean readable;
  private final Set<String> codes;

  KnownCodes(CsvTable table) {
    this.readable = table.readable();
    this.codes = table.values("code");
  }

  /** Says whether {@code code} is there; true also where the file cannot be read. */
  boolean contain(String code) {
    return !readable || codes.contains(code);
  }
}
