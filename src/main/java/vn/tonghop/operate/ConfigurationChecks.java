package vn.tonghop.operate;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Finds the program's {@link ConfigurationCheck}s without starting anything else. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "vn.tonghop",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = ConfigurationCheck.class))
class ConfigurationChecks {

  static List<ConfigurationCheck> all() {
    try (var context = new AnnotationConfigApplicationContext(ConfigurationChecks.class)) {
      return List.copyOf(context.getBeansOfType(ConfigurationCheck.class).values());
    }
  }
}
