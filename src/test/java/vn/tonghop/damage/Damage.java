package vn.tonghop.damage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages texts and bytes; the same random numbers do the same damage. */
final class Damage {
  private static final String STRAY =
      "0123456789.,;-\"'|\t\n\r ()%xA\u00A0\u2009\u2212\u0301\uFEFF\u200BĐệ\uD83D\uDE00=#";
  private static final char[] DELIMITERS = {';', ',', '\t', '|'};
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r", "\n\n", "\r\r\n"};

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** Does one damage to a text. */
  String text(String text, char delimiter) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (random.nextInt(13)) {
      case 0 -> cut(text);
      case 1 -> doubled(text);
      case 2 -> shuffled(text);
      case 3 -> withoutSome(text, '"');
      case 4 -> withMore(text, "\"");
      case 5 -> withoutSome(text, delimiter);
      case 6 -> withMore(text, String.valueOf(delimiter));
      case 7 -> otherDelimiters(text, delimiter);
      case 8 -> mixedLineEnds(text);
      case 9 -> withHugeCell(text);
      case 10 -> withStrayLetters(text);
      case 11 -> exchangedLines(text);
      default -> quotedAstray(text, delimiter);
    };
  }

  /** Puts a further header into a text, and the rows below it into its order. */
  String secondHeader(String text, char delimiter) {
    return new SecondHeader(random, delimiter).within(text);
  }

  /** Does one damage to bytes. */
  byte[] bytes(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    return switch (random.nextInt(6)) {
      case 0, 1 -> flipped(bytes);
      case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 3 -> withNul(bytes);
      case 4 -> resaved(bytes);
      default -> joined(bytes);
    };
  }

  private String cut(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 8 : 2000));
    return text.substring(0, from) + text.substring(to);
  }

  private String doubled(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 30 : 3000));
    return text.substring(0, to) + text.substring(from);
  }

  private String shuffled(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    // Mostly below the header, without which no file is read at all.
    int from = random.nextInt(4) == 0 ? 0 : Math.min(9, lines.size() - 1);
    Collections.shuffle(lines.subList(from, lines.size()), random);
    return String.join("", lines);
  }

  private String exchangedLines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        default -> lines.set(at, "");
      }
    }
    return String.join("", lines);
  }

  private String withoutSome(String text, char unwanted) {
    StringBuilder damaged = new StringBuilder();
    int rarely = 1 + random.nextInt(300);
    for (char c : text.toCharArray()) {
      if (c != unwanted || random.nextInt(rarely) > 0) {
        damaged.append(c);
      }
    }
    return damaged.toString();
  }

  private String withMore(String text, String more) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(6); i >= 0; i--) {
      damaged.insert(random.nextInt(damaged.length()), more);
    }
    return damaged.toString();
  }

  private String otherDelimiters(String text, char delimiter) {
    StringBuilder damaged = new StringBuilder(text);
    int rarely = 1 + random.nextInt(200);
    char other = DELIMITERS[random.nextInt(DELIMITERS.length)];
    for (int i = 0; i < damaged.length(); i++) {
      if (damaged.charAt(i) == delimiter && random.nextInt(rarely) == 0) {
        damaged.setCharAt(i, other);
      }
    }
    return damaged.toString();
  }

  private String mixedLineEnds(String text) {
    StringBuilder damaged = new StringBuilder();
    int rarely = 1 + random.nextInt(20);
    for (char c : text.toCharArray()) {
      boolean other = c == '\n' && random.nextInt(rarely) == 0;
      damaged.append(other ? LINE_ENDS[random.nextInt(LINE_ENDS.length)] : String.valueOf(c));
    }
    return damaged.toString();
  }

  /** Pairs of quotation marks: one before a cell, one behind a cell of the same or a later line. */
  private String quotedAstray(String text, char delimiter) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(lines.size());
      int to = Math.min(lines.size() - 1, from + random.nextInt(random.nextBoolean() ? 3 : 25));
      lines.set(from, withQuote(lines.get(from), delimiter, true));
      lines.set(to, withQuote(lines.get(to), delimiter, false));
    }
    return String.join("", lines);
  }

  private String withQuote(String line, char delimiter, boolean opening) {
    String bare = line.replaceAll("[\r\n]+$", "");
    List<Integer> places = new ArrayList<>(List.of(opening ? 0 : bare.length()));
    for (int i = 0; i < bare.length(); i++) {
      if (bare.charAt(i) == delimiter) {
        places.add(opening ? i + 1 : i);
      }
    }
    int at = places.get(random.nextInt(places.size()));
    return line.substring(0, at) + '"' + line.substring(at);
  }

  private String withHugeCell(String text) {
    int length = random.nextInt(50) == 0 ? 1_100_000 : 1 + random.nextInt(70_000);
    String stuff = random.nextBoolean() ? "9" : random.nextBoolean() ? "\"" : "ệ ";
    int at = random.nextInt(text.length());
    return text.substring(0, at) + stuff.repeat(length) + text.substring(at);
  }

  private String withStrayLetters(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(20); i >= 0; i--) {
      damaged.setCharAt(
          random.nextInt(damaged.length()), STRAY.charAt(random.nextInt(STRAY.length())));
    }
    return damaged.toString();
  }

  private byte[] flipped(byte[] bytes) {
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(10); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private byte[] withNul(byte[] bytes) {
    byte[] damaged = bytes.clone();
    damaged[random.nextInt(damaged.length)] = 0;
    return damaged;
  }

  /** An editor took the bytes for Western text and saved them as UTF-8. */
  private static byte[] resaved(byte[] bytes) {
    return new String(bytes, Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes from one place are written over those of another. */
  private byte[] joined(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(500));
    int at = random.nextInt(bytes.length);
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    damaged.write(bytes, 0, at);
    damaged.write(bytes, from, to - from);
    int rest = Math.min(bytes.length, at + to - from);
    damaged.write(bytes, rest, bytes.length - rest);
    return damaged.toByteArray();
  }
}
