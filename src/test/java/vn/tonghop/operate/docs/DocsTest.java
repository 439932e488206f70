package vn.tonghop.operate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.TestDatabase;

/** The pages of a small warehouse, in which names hold anything. */
class DocsTest {
  private static final String HOSTILE = "</title><script>alert('1')</script> & \"lúa\" \u202Eđảo";

  private static TestDatabase database;
  private static Map<String, String> files;

  @BeforeAll
  static void write() throws Exception {
    database = TestDatabase.create();
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    try (InputStream fixture =
        Objects.requireNonNull(
            DocsTest.class.getResourceAsStream("/vn/tonghop/mart/mart_fixture.sql"))) {
      jdbc.execute(new String(fixture.readAllBytes(), StandardCharsets.UTF_8));
    }
    jdbc.update("update warehouse.dim_indicator set name_vi = ? where code = 'POV_RATE'", HOSTILE);
    files = Docs.of(database.dataSource());
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void theSameDatabaseGivesTheSameBytes() throws Exception {
    assertThat(Docs.of(database.dataSource())).isEqualTo(files);
  }

  @Test
  void whatStandsInTheDatabaseIsTextAndNeverMarkup() {
    assertThat(files.get("indicator-POV_RATE.html"))
        .contains(
            "<h1>&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;"
                + " &quot;lúa&quot; đảo</h1>");
    assertThat(files).allSatisfy((name, text) -> assertThat(text).doesNotContain("<script>alert"));
  }

  @Test
  void eachIndicatorSaysHowItIsWorkedOutAndWhereItStands() {
    assertThat(files.get("indicator-POV_RATE.html"))
        .contains(
            "The district&#39;s figure is 100 × the sum of <a href=\"indicator-POV_HH.html\">")
        .contains("Số của huyện là 100 × tổng")
        .contains("It is the state on the cut-off day")
        .contains("Where it stands in the report");
    assertThat(files.get("indicator-AGR_RICE_AREA.html"))
        .contains("The district&#39;s figure is the sum over its communes.")
        .contains("Every value is kept in ha")
        .contains("hdnd_huyen");
  }

  @Test
  void eachTableSaysItsColumnsKeysAndWhoWritesIt() {
    assertThat(files.get("table-warehouse.fct_commune_value.html"))
        .contains("<code>from_publication</code>")
        .contains("First publication")
        .contains("path.html#load");
    assertThat(files.get("table-ops.submission.html"))
        .contains("FOREIGN KEY", "path.html#reconcile");
    assertThat(files.get("table-mart.area_total.html")).contains("Definition");
  }

  @Test
  void everyExampleHasAnAnswerOrNoRows() throws Exception {
    try (Stream<Path> examples = Files.list(Path.of("db/example"))) {
      for (Path example : (Iterable<Path>) examples::iterator) {
        String name = String.valueOf(example.getFileName()).replace(".sql", "");
        assertThat(files.get("example-" + name + ".html"))
            .as(name)
            .containsPattern("<tbody><tr>|No rows");
      }
    }
    assertThat(files.get("example-refusals.html")).contains("<tbody><tr><td>");
  }

  @Test
  void everyLinkLeadsSomewhereInTheFolderAndNothingIsAskedOfTheNetwork() {
    TreeSet<String> broken = new TreeSet<>();
    files.forEach(
        (name, text) -> {
          Matcher link = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"").matcher(text);
          while (link.find()) {
            String page = files.get(link.group(1));
            boolean leads =
                link.group(1).equals("data:,")
                    || page != null
                        && (link.group(2) == null || page.contains("id=" + link.group(2) + ">"));
            if (!leads) {
              broken.add(name + " → " + link.group());
            }
          }
          assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
        });
    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexFindsEveryPage() {
    String script = Objects.requireNonNull(files.get("pages.js"));
    JsonNode pages =
        JsonMapper.shared()
            .readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    assertThat(pages.valueStream().map(page -> page.get(0).asString()).toList())
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().filter(name -> name.endsWith(".html")).toList());
    assertThat(List.of(script)).noneMatch(text -> text.contains("\u202E"));
  }
}
