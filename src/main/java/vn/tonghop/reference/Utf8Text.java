package vn.tonghop.reference;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a configuration file, strictly: a wrong encoding would silently spoil every name. */
public final class Utf8Text {
  private Utf8Text() {}

  /**
   * Decodes bytes as UTF-8, without a byte order mark.
   *
   * @return the text, or empty when the bytes are not UTF-8, which is then among {@code problems}
   */
  public static Optional<String> decode(String file, byte[] bytes, ReferenceProblems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      problems.add(file, line, null, null, "is not UTF-8; save the file as \"CSV UTF-8\" or UTF-8");
      return Optional.empty();
    }
    String text = out.flip().toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
