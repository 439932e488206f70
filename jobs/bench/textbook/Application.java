package textbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes in one file of submissions: {@code --reference=FOLDER file=FILE}. */
@SpringBootApplication
public class Application {
  /** Runs the job, and exits with what became of it. */
  public static void main(String[] args) {
    System.exit(SpringApplication.exit(SpringApplication.run(Application.class, args)));
  }
}
