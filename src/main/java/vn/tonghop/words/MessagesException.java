package vn.tonghop.words;

import java.util.List;

/** The sentences cannot be used. Holds all mistakes of all files, not just the first. */
public final class MessagesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  MessagesException(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** Every mistake with its file and, where it is in one sentence, the code; one line each. */
  public List<String> mistakes() {
    return mistakes;
  }
}
