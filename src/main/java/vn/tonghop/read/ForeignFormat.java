package vn.tonghop.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of files that people rename to {@code .csv}, by the bytes with which they begin. */
enum ForeignFormat {
  OLE("Excel (.xls)", "D0CF11E0A1B11AE1"),
  ZIP("ZIP", "504B0304"),
  EMPTY_ZIP("ZIP", "504B0506"),
  PDF("PDF", "255044462D"),
  RTF("RTF", "7B5C727466"),
  GZIP("GZIP", "1F8B08"),
  BZIP2("BZIP2", "425A683?314159"),
  XZ("XZ", "FD377A585A00"),
  RAR("RAR", "526172211A07"),
  SEVEN_ZIP("7-Zip", "377ABCAF271C"),
  PNG("PNG", "89504E470D0A1A0A"),
  JPEG("JPEG", "FFD8FF"),
  GIF("GIF", "47494638"),
  TIFF("TIFF", "49492A00"),
  TIFF_BIG_ENDIAN("TIFF", "4D4D002A"),
  WEBP("WebP", "52494646????????57454250");

  private static final int MARKUP_SEARCHED = 4096;
  private static final Pattern TAG = Pattern.compile("<(?:!--|!doctype\\b|[a-z][a-z0-9:]*[\\s/>])");
  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|style|table|tr|td|div)\\b");
  private static final Pattern JSON = Pattern.compile("[\\[{]\\s*[\\[{\"]");

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("xls", "Excel (.xls)"),
          Map.entry("xlsx", "Excel (.xlsx)"),
          Map.entry("xlsm", "Excel (.xlsm)"),
          Map.entry("xlsb", "Excel (.xlsb)"),
          Map.entry("ods", "OpenDocument (.ods)"),
          Map.entry("odt", "OpenDocument (.odt)"),
          Map.entry("doc", "Word (.doc)"),
          Map.entry("docx", "Word (.docx)"),
          Map.entry("rtf", "RTF"),
          Map.entry("pdf", "PDF"),
          Map.entry("zip", "ZIP"),
          Map.entry("rar", "RAR"),
          Map.entry("7z", "7-Zip"),
          Map.entry("gz", "GZIP"),
          Map.entry("htm", "HTML"),
          Map.entry("html", "HTML"),
          Map.entry("xml", "XML"),
          Map.entry("json", "JSON"),
          Map.entry("eml", "e-mail"),
          Map.entry("msg", "e-mail"),
          Map.entry("jpg", "JPEG"),
          Map.entry("jpeg", "JPEG"),
          Map.entry("heic", "HEIC"),
          Map.entry("png", "PNG"));

  private final String title;
  private final String magic;

  ForeignFormat(String title, String magic) {
    this.title = title;
    this.magic = magic;
  }

  /**
   * Recognises a file by its beginning.
   *
   * @return what a person would call it; empty when it may be text
   */
  static Optional<String> of(byte[] start, int length) {
    for (ForeignFormat format : values()) {
      if (format.begins(start, length)) {
        return Optional.of(format == ZIP ? zipped(start, length) : format.title);
      }
    }
    return markup(new String(start, 0, length, StandardCharsets.ISO_8859_1).replace("\0", ""));
  }

  /**
   * Recognises a file by its beginning and by how its name ends; the name is more precise where one
   * kind of container holds many.
   *
   * @return what a person would call it; empty when it may be text
   */
  static String of(byte[] start, int length, String fileName) {
    String extension =
        fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).strip();
    String named = BY_EXTENSION.getOrDefault(extension, "");
    Optional<String> found = of(start, length);
    boolean isContainer =
        OLE.begins(start, length) || found.filter(ZIP.title::equals).isPresent() || length == 0;
    return named.isEmpty() || !isContainer ? found.orElse(named) : named;
  }

  private boolean begins(byte[] start, int length) {
    if (length < magic.length() / 2) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      int half = i % 2 == 0 ? (start[i / 2] >> 4) & 0xF : start[i / 2] & 0xF;
      if (magic.charAt(i) != '?' && Character.digit(magic.charAt(i), 16) != half) {
        return false;
      }
    }
    return true;
  }

  private static String zipped(byte[] start, int length) {
    String names = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    if (names.contains("opendocument")) {
      return "OpenDocument (.ods)";
    }
    if (names.contains("word/")) {
      return "Word (.docx)";
    }
    boolean office = names.contains("xl/") || names.contains("[Content_Types].xml");
    return office ? "Excel (.xlsx)" : ZIP.title;
  }

  private static Optional<String> markup(String start) {
    String text = start.substring(0, Math.min(start.length(), MARKUP_SEARCHED));
    text =
        text.replaceFirst(
            "^[^\\x21-\\x7e]*(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
    text = text.toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml")) {
      return Optional.of("XML");
    }
    if (TAG.matcher(text).lookingAt()) {
      return Optional.of(HTML.matcher(text).find() ? "HTML" : "XML");
    }
    if (JSON.matcher(text).lookingAt()) {
      return Optional.of("JSON");
    }
    if (text.startsWith("%pdf-")) {
      return Optional.of(PDF.title);
    }
    return text.startsWith("mime-version:") ? Optional.of("MHTML") : Optional.empty();
  }
}
