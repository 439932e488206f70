package vn.tonghop.operate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Office;

/** The program as it serves, a process of its own with the embedded database. */
@Timeout(240)
class ServeTest {
  @TempDir private static Path folder = Path.of("");

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void runsWhatIsDueSaysHowItIsGoesOnAfterAKillAndEndsInOrder() throws Exception {
    // Two files as an inbox that is left as it is: each run after the first changes nothing.
    Path job = Files.createDirectories(folder.resolve("jobs/often"));
    Path inbox = Files.createDirectories(job.resolve("inbox"));
    for (String name : List.of("06001_2024_KTXH.csv", "06040_2024_KTXH.csv")) {
      Files.copy(Office.SAMPLE.resolve(name), inbox.resolve(name));
    }
    Files.writeString(job.resolve("job.yml"), "inbox: inbox\nschedule: \"*/2 * * * * *\"\n");

    Process first = serve();
    try {
      String told = until("run finished", "Run 1 of often: Publication 1:");
      assertThat(told)
          .contains("URL       jdbc:postgresql://127.0.0.1:")
          .contains("user      tonghop_analyst")
          .contains("job       often: */2 * * * * *, next ");
      String pages = told.replaceAll("(?s).*(http://127.0.0.1:[0-9]+/actuator/).*", "$1");
      assertThat(page(pages + "health/liveness"))
          .isEqualTo(
              "200 {\"components\":{\"livenessState\":{\"status\":\"UP\"},\"schedule\":{\"status\":\"UP\"}},\"status\":\"UP\"}");
      assertThat(page(pages + "health/readiness"))
          .startsWith("200 ")
          .contains("\"database\":{\"status\":\"UP\"}");
      until("a run that changed nothing", "Run 2 of often: Nothing changed");
      assertThat(page(pages + "prometheus"))
          .contains("tonghop_runs_total{end=\"finished\",job=\"often\"} ")
          .contains("tonghop_rows_total{job=\"often\",outcome=\"taken\"} 306.0")
          .contains("tonghop_run_duration_seconds_count{job=\"often\"} ")
          .contains("tonghop_publication 1.0")
          .containsPattern("tonghop_publication_age_seconds [0-9]");
      assertThat(page(pages + "env")).startsWith("404 ");
      endTheServer();
      until("the server is up again", "has been started again");

      Process second = serve("err-of-second");
      assertThat(second.waitFor()).isEqualTo(4);
      assertThat(Files.readString(folder.resolve("err-of-second")))
          .contains("Another process serves");
    } finally {
      first.destroyForcibly().waitFor();
    }

    Process again = serve();
    try {
      until("a run after the kill", "of often: ");
      again.destroy();
      assertThat(again.waitFor(90, TimeUnit.SECONDS)).as("ends in order").isTrue();
      assertThat(again.exitValue()).isEqualTo(143);
      assertThat(folder.resolve("home/pg/data/postmaster.pid")).doesNotExist();
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  private void endTheServer() throws IOException {
    String pid = Files.readAllLines(folder.resolve("home/pg/data/postmaster.pid")).get(0);
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
  }

  private String until(String what, String said) throws Exception {
    for (int i = 0; i < 900; i++) {
      String text =
          Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
      if (text.contains(said)) {
        return text;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(
        "not "
            + what
            + ": "
            + Files.readString(folder.resolve("out"))
            + Files.readString(folder.resolve("err")));
  }

  private String page(String address) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private static Process serve() throws IOException {
    return serve("err");
  }

  private static Process serve(String err) throws IOException {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    Stream.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1").forEach(command::add);
    Stream.of("-cp", classes, "vn.tonghop.Main", "serve").forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TONGHOP_CONFIG", new File("config").getAbsolutePath());
    builder.environment().put("TONGHOP_JOBS", folder.resolve("jobs").toString());
    builder.environment().put("TONGHOP_HOME", folder.resolve("home").toString());
    builder.environment().put("TONGHOP_SERVE_PORT", "0");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve(err).toFile())
        .start();
  }
}
