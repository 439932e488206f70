package vn.tonghop.operate.session;

import java.util.Map;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The settings of an installation: the environment, over the configuration's {@code
 * application.yml}, over the program's own.
 */
record Configured(Folders folders) {

  /** What says where the settings are. */
  Map<String, Object> places() {
    return Map.of(
        "spring.config.location", "classpath:/,optional:file:" + folders.config() + "/",
        "tonghop.home", folders.home().toString(),
        "tonghop.config", folders.config().toString());
  }

  /** Reads them. */
  ConfigurableEnvironment read() {
    ConfigurableEnvironment settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new MapPropertySource("places", places()));
    ConfigDataEnvironmentPostProcessor.applyTo(
        settings, new DefaultResourceLoader(), new DefaultBootstrapContext());
    ConfigurationPropertySources.attach(settings);
    return settings;
  }
}
