package vn.tonghop.operate.serve;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Pages on this machine alone that say whether the program lives and is ready, and what it has done
 * in numbers: Spring Boot's Actuator, in a context of its own, so that no other command has to load
 * it.
 */
final class StatusPages implements AutoCloseable {

  /** What Spring starts for the pages, and nothing else. */
  @ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    AvailabilityHealthContributorAutoConfiguration.class,
    AvailabilityProbesAutoConfiguration.class,
    CompositeMeterRegistryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    HealthEndpointAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JacksonEndpointAutoConfiguration.class,
    JvmMetricsAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    MetricsAutoConfiguration.class,
    PrometheusMetricsExportAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    WebMvcHealthEndpointExtensionAutoConfiguration.class
  })
  static class Pages {}

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "spring.main.web-application-type", "servlet",
          "spring.main.banner-mode", "off",
          "spring.main.register-shutdown-hook", "false",
          "server.address", "127.0.0.1",
          "server.tomcat.threads.max", "4",
          "management.endpoints.web.exposure.include", "health,prometheus",
          "management.endpoint.health.show-details", "always",
          "management.endpoint.health.probes.enabled", "true",
          "management.endpoint.health.group.liveness.include", "livenessState,schedule",
          "management.endpoint.health.group.readiness.include", "readinessState,database");

  private final ConfigurableApplicationContext context;

  private StatusPages(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Opens the pages.
   *
   * @param port 0 for any that is free
   * @param databaseAnswers whether runs could work now
   * @param scheduleIsLookedAfter whether runs will be begun
   */
  static StatusPages open(
      int port, BooleanSupplier databaseAnswers, BooleanSupplier scheduleIsLookedAfter) {
    return new StatusPages(
        new SpringApplicationBuilder(Pages.class)
            .initializers(
                starting -> {
                  GenericApplicationContext beans = (GenericApplicationContext) starting;
                  beans.registerBean(
                      "database", HealthIndicator.class, () -> () -> health(databaseAnswers));
                  beans.registerBean(
                      "schedule", HealthIndicator.class, () -> () -> health(scheduleIsLookedAfter));
                })
            .properties(SETTINGS)
            .run("--spring.config.location=optional:classpath:/status/", "--server.port=" + port));
  }

  private static Health health(BooleanSupplier isWell) {
    return (isWell.getAsBoolean() ? Health.up() : Health.down()).build();
  }

  /** Where what happens is counted. */
  MeterRegistry registry() {
    return context.getBean(MeterRegistry.class);
  }

  /** The port on which the pages are. */
  int port() {
    return Integer.parseInt(
        String.valueOf(context.getEnvironment().getProperty("local.server.port")));
  }

  @Override
  public void close() {
    context.close();
  }
}
