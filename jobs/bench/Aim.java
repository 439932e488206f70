/**
 * What something may cost at the most.
 *
 * @param what is measured, such as what against what
 * @param figure what it came to
 * @param atMost what it is to come to at the most
 */
record Aim(String what, double figure, double atMost) {
  boolean isMet() {
    return figure <= atMost;
  }

  String verdict() {
    return isMet() ? "met" : "not met";
  }
}
