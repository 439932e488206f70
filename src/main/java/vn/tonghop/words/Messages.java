package vn.tonghop.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences that people read, in Vietnamese and English, by code. */
public final class Messages {
  private static final Pattern BLANK = Pattern.compile("\\{([0-9])}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*\\{[0-9]}[^\\[\\]]*)]");

  private final Properties vi;
  private final Properties en;

  private Messages(Properties vi, Properties en) {
    this.vi = vi;
    this.en = en;
  }

  /**
   * Loads the messages that come with the program and lays those of the configuration over them.
   *
   * @param configFolder the configuration folder; {@code messages/vi.properties} and {@code
   *     messages/en.properties} in it are optional
   * @throws UncheckedIOException when a file cannot be read or is not UTF-8
   * @throws IllegalArgumentException when a file has a malformed escape
   */
  public static Messages load(Path configFolder) {
    return new Messages(
        load(configFolder, "messages/vi.properties"), load(configFolder, "messages/en.properties"));
  }

  private static Properties load(Path configFolder, String name) {
    Properties messages = new Properties();
    Path own = configFolder.resolve(name);
    try (InputStream in = Messages.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      add(messages, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (Files.exists(own)) {
        add(messages, Files.readString(own));
      }
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(own + " is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(own + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(own + " has a malformed \\u escape", e);
    }
    return messages;
  }

  private static void add(Properties messages, String text) throws IOException {
    messages.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  /**
   * Says in Vietnamese what {@code code} means, with {@code arguments} filled in.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} and so on; a missing or null one
   *     leaves nothing
   * @throws IllegalArgumentException when there is no such message
   */
  public String vi(String code, @Nullable Object... arguments) {
    return fill(text(vi, code, "Vietnamese"), arguments);
  }

  /**
   * Says in English what {@code code} means, with {@code arguments} filled in.
   *
   * @param arguments as for {@link #vi}
   * @throws IllegalArgumentException when there is no such message
   */
  public String en(String code, @Nullable Object... arguments) {
    return fill(text(en, code, "English"), arguments);
  }

  /**
   * Says in Vietnamese what to do about {@code code}; empty when there is nothing to say.
   *
   * @param arguments as for {@link #vi}
   * @throws IllegalArgumentException when there is not even a message for {@code code}
   */
  public String advice(String code, @Nullable Object... arguments) {
    text(vi, code, "Vietnamese");
    return fill(vi.getProperty(code + ".advice", ""), arguments);
  }

  /** Every sentence as it is written, with its blanks. */
  public List<Template> templates() {
    return vi.stringPropertyNames().stream()
        .filter(code -> !code.endsWith(".advice"))
        .sorted()
        .map(
            code ->
                new Template(
                    code,
                    text(vi, code, "Vietnamese"),
                    text(en, code, "English"),
                    vi.getProperty(code + ".advice", "")))
        .toList();
  }

  /** The sentences of one code, with {@code {0}}, {@code {1}} … where something is filled in. */
  public record Template(String code, String vi, String en, String adviceVi) {}

  private static String text(Properties messages, String code, String language) {
    String text = messages.getProperty(code);
    if (text == null) {
      throw new IllegalArgumentException("no " + language + " message for '" + code + "'");
    }
    return text;
  }

  /**
   * In one pass, so that braces in an argument stay as they are. What stands in square brackets is
   * said only where there is something for every blank in them.
   */
  private static String fill(String text, @Nullable Object... arguments) {
    String said =
        OPTIONAL
            .matcher(text)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        isFilled(part.group(1), arguments) ? part.group(1) : ""));
    return BLANK
        .matcher(said)
        .replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
  }

  private static boolean isFilled(String part, @Nullable Object... arguments) {
    return BLANK.matcher(part).results().noneMatch(match -> argument(match, arguments).isEmpty());
  }

  private static String argument(MatchResult match, @Nullable Object... arguments) {
    int index = Integer.parseInt(match.group(1));
    Object argument = index < arguments.length ? arguments[index] : null;
    return argument == null ? "" : argument.toString();
  }
}
