package vn.tonghop.reference;

import java.util.List;

/**
 * A reporting form that communes fill in.
 *
 * @param code as it stands in file names, such as {@code KTXH}
 * @param name name in Vietnamese
 * @param required codes of the indicators that it must contain
 * @param deadlineDays days after the period's end until which it must be in
 */
public record Form(String code, String name, List<String> required, int deadlineDays) {

  public Form {
    required = List.copyOf(required);
  }
}
