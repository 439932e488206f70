package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the warehouse knows the members of its dimensions by, in the order of their keys. */
final class NaturalKeys {

  private NaturalKeys() {}

  /** One member; of a commune, the code and the first day, for codes are used again. */
  record Member(String dimension, String naturalKey) {}

  static List<Member> of(ReferenceData reference) {
    List<Member> members = new ArrayList<>();
    add(members, "area", reference.areas().stream().map(Area::code).sorted());
    add(members, "commune", reference.communes().stream().map(NaturalKeys::of).sorted());
    add(members, "indicator", reference.indicators().stream().map(Indicator::code));
    add(members, "period", ReferenceRows.periodCodes().sorted(Comparator.naturalOrder()));
    return members;
  }

  static String of(Commune commune) {
    return commune.code() + "@" + commune.validFrom();
  }

  private static void add(List<Member> members, String dimension, Stream<String> keys) {
    keys.forEach(key -> members.add(new Member(dimension, key)));
  }
}
