package vn.tonghop.reference;

import java.nio.file.Path;

/** The sentences that people read, in Vietnamese and English, by code. */
public final class Messages {
  private Messages() {}

  /**
   * Loads the messages that come with the program and lays those of the configuration over them.
   *
   * @param configFolder the configuration folder; {@code messages/vi.properties} and {@code
   *     messages/en.properties} in it are optional
   */
  public static Messages load(Path configFolder) {
    return new Messages();
  }

  /** Says in Vietnamese what {@code code} means, with {@code arguments} filled in. */
  public String vi(String code, Object... arguments) {
    return code;
  }

  /** Says in English what {@code code} means, with {@code arguments} filled in. */
  public String en(String code, Object... arguments) {
    return code;
  }

  /** Says in Vietnamese what to do about {@code code}; empty when there is nothing to say. */
  public String advice(String code, Object... arguments) {
    return "";
  }
}
