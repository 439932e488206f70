package vn.tonghop.job;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring starts for a command that runs a job. */
@SpringBootApplication(scanBasePackages = "vn.tonghop")
public class Application {}
