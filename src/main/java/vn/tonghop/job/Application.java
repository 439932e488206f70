package vn.tonghop.job;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring starts for a command that needs the database. */
@SpringBootApplication(scanBasePackages = "vn.tonghop")
public class Application {}
