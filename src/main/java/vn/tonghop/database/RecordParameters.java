package vn.tonghop.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;

/**
 * The components of a record as parameters, written as SQL writes names: {@code :file_id}. Spring's
 * own source of properties looks each of them up anew for each record, which of thousands of
 * records takes longer than sending them.
 */
final class RecordParameters extends AbstractSqlParameterSource {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(column(component.getName()), accessor);
          }
          return accessors;
        }
      };

  private final Record row;
  private final Map<String, Method> accessors;

  RecordParameters(Record row) {
    this.row = row;
    this.accessors = ACCESSORS.get(row.getClass());
  }

  @Override
  public boolean hasValue(String name) {
    return accessors.containsKey(name);
  }

  @Override
  public @Nullable Object getValue(String name) {
    try {
      return accessor(name).invoke(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(row.getClass() + " does not tell " + name, e.getCause());
    }
  }

  @Override
  public int getSqlType(String name) {
    return StatementCreatorUtils.javaTypeToSqlParameterType(accessor(name).getReturnType());
  }

  private Method accessor(String name) {
    Method accessor = accessors.get(name);
    if (accessor == null) {
      throw new IllegalArgumentException(row.getClass() + " has no component for :" + name);
    }
    return accessor;
  }

  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
