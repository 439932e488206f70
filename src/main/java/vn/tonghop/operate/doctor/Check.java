package vn.tonghop.operate.doctor;

/**
 * What {@code doctor} found out about one thing.
 *
 * @param subject what was looked at
 * @param status how it is
 * @param found what was found
 * @param remedy what to do; empty when nothing needs to be done
 */
record Check(String subject, Status status, String found, String remedy) {
  enum Status {
    OK,
    WARNING,
    ERROR
  }

  static Check ok(String subject, String found) {
    return new Check(subject, Status.OK, found, "");
  }

  static Check warning(String subject, String found, String remedy) {
    return new Check(subject, Status.WARNING, found, remedy);
  }

  static Check error(String subject, String found, String remedy) {
    return new Check(subject, Status.ERROR, found, remedy);
  }
}
