package vn.tonghop.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences that people read, in Vietnamese and English. */
public final class Messages {
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
   * @throws UncheckedIOException when a file cannot be read
   * @throws MessagesException with every sentence that is missing, that nothing is said with, or
   *     that has a blank which nothing is filled into, and every file that is no text of sentences
   */
  public static Messages load(Path configFolder) {
    SentenceCheck check = new SentenceCheck();
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Properties shipped = shipped(language);
      check.checkComplete(language.file(), language, shipped);
      check.checkSentences(language.file(), language, shipped);
      all.put(language, shipped);
    }
    String files = Language.VI.file() + " and " + Language.EN.file();
    check.checkArguments(files, List.copyOf(all.values()));
    all.forEach(
        (language, sentences) -> {
          Path file = configFolder.resolve(language.file());
          Properties own = own(file, check);
          check.checkSentences(file.toString(), language, own);
          sentences.putAll(own);
        });
    check.throwIfAny();
    return new Messages(
        Objects.requireNonNull(all.get(Language.VI)), Objects.requireNonNull(all.get(Language.EN)));
  }

  private static Properties shipped(Language language) {
    try (InputStream in = Messages.class.getResourceAsStream("/" + language.file())) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + language.file());
      }
      return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(language.file() + " cannot be read", e);
    }
  }

  private static Properties own(Path file, SentenceCheck check) {
    try {
      return Files.exists(file) ? parsed(Files.readString(file)) : new Properties();
    } catch (CharacterCodingException e) {
      check.add(file + " is not UTF-8; save it as UTF-8");
      return new Properties();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      check.add(file + " has a malformed \\u escape; write the letter itself");
      return new Properties();
    }
  }

  private static Properties parsed(String text) throws IOException {
    Properties sentences = new Properties();
    sentences.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    return sentences;
  }

  /**
   * Says in Vietnamese what {@code code} means, with {@code arguments} filled in.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} and so on; a missing or null one
   *     leaves nothing
   */
  public String vi(Wording code, @Nullable Object... arguments) {
    return fill(vi.getProperty(code.text()), arguments);
  }

  /**
   * Says in English what {@code code} means, with {@code arguments} filled in.
   *
   * @param arguments as for {@link #vi}
   */
  public String en(Wording code, @Nullable Object... arguments) {
    return fill(en.getProperty(code.text()), arguments);
  }

  /**
   * Says in Vietnamese what to do about {@code code}; empty when there is nothing to say.
   *
   * @param arguments as for {@link #vi}
   */
  public String advice(Wording code, @Nullable Object... arguments) {
    return fill(advice(code), arguments);
  }

  /** Every sentence as it is written, with its blanks. */
  public List<Template> templates() {
    return SentenceCheck.wordings().stream()
        .map(
            code ->
                new Template(
                    code.text(),
                    vi.getProperty(code.text()),
                    en.getProperty(code.text()),
                    advice(code)))
        .sorted(Comparator.comparing(Template::code))
        .toList();
  }

  private String advice(Wording code) {
    return vi.getProperty(code.text() + SentenceCheck.ADVICE, "");
  }

  /** The sentences of one code, with {@code {0}}, {@code {1}} … where something is filled in. */
  public record Template(String code, String vi, String en, String adviceVi) {}

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
    return SentenceCheck.BLANK
        .matcher(said)
        .replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
  }

  private static boolean isFilled(String part, @Nullable Object... arguments) {
    return SentenceCheck.BLANK
        .matcher(part)
        .results()
        .noneMatch(match -> argument(match, arguments).isEmpty());
  }

  private static String argument(MatchResult match, @Nullable Object... arguments) {
    int index = Integer.parseInt(match.group(1));
    Object argument = index < arguments.length ? arguments[index] : null;
    return argument == null ? "" : argument.toString();
  }
}
